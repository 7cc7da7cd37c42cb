package dev.holdfast.workbench.command;

import java.util.Locale;

/// A number with its noun as lines of a command show it: "1 row", "26,398 rows".
final class Counted {
    private Counted() {}

    static String of(long number, String one, String many) {
        return String.format(Locale.ROOT, "%,d %s", number, number == 1 ? one : many);
    }

    static String rows(long number) {
        return of(number, "row", "rows");
    }

    static String columns(long number) {
        return of(number, "column", "columns");
    }
}
