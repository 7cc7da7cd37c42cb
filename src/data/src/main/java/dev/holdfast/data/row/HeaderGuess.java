package dev.holdfast.data.row;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Whether the first row names the columns. `sure` when the cells below differ in kind from it, or its cells look like names.
public record HeaderGuess(boolean header, boolean sure) {
    private static final Pattern NUMBER =
            Pattern.compile("[-+]?(\\d[\\d.,]*|[.,]\\d+)([eE][-+]?\\d+)?");
    private static final Pattern DATE = Pattern.compile("\\d{1,4}[-/.]\\d{1,2}[-/.]\\d{1,4}.*");
    private static final Pattern NAME = Pattern.compile("[\\p{L}_@#$][^\\n]{0,80}");

    public static HeaderGuess of(List<List<String>> rows) {
        List<String> first = rows.getFirst();
        if (rows.size() == 1)
            return new HeaderGuess(first.stream().noneMatch(HeaderGuess::value), true);
        int evidence = 0;
        for (int i = 0; i < first.size(); i++) evidence += evidence(rows, i);
        boolean names =
                first.stream().allMatch(c -> NAME.matcher(c).matches())
                        && new HashSet<>(first).size() == first.size();
        if (evidence < 0) return new HeaderGuess(false, evidence <= -first.size());
        return new HeaderGuess(true, evidence > 0 || names && !repeated(rows));
    }

    /// A text above values speaks for a header, a value above values against it.
    private static int evidence(List<List<String>> rows, int column) {
        int values = 0;
        int cells = 0;
        for (List<String> row : rows.subList(1, rows.size())) {
            if (row.size() <= column || row.get(column).isEmpty()) continue;
            cells++;
            if (value(row.get(column))) values++;
        }
        if (cells == 0 || values * 2 < cells) return 0;
        String top = rows.getFirst().get(column);
        if (top.isEmpty()) return 0;
        return value(top) ? -1 : 1;
    }

    /// A header's cells do not come again as values below.
    private static boolean repeated(List<List<String>> rows) {
        Set<String> top = new HashSet<>(rows.getFirst());
        return rows.stream().skip(1).flatMap(List::stream).anyMatch(top::contains);
    }

    private static boolean value(String cell) {
        return NUMBER.matcher(cell).matches() || DATE.matcher(cell).matches();
    }
}
