package dev.holdfast.data.profile;

import java.util.Arrays;
import java.util.Comparator;

/// Texts in the order of their code points, as other programs sort UTF-8; Java's own order is by UTF-16 units.
final class CodePoints {
    static final Comparator<String> ORDER =
            (a, b) -> Arrays.compare(a.codePoints().toArray(), b.codePoints().toArray());

    private CodePoints() {}
}
