package dev.holdfast.app.drift;

import dev.holdfast.app.words.Words;
import dev.holdfast.catalog.check.ColumnComparison;
import dev.holdfast.report.words.Numbers;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Every method's value for a column, by its name in the trade; a method that does not fit says so.
final class MethodValues {
    private static final String P_VALUE = "_p_value";
    private static final Set<String> KNOWN =
            Set.of(
                    "ks",
                    "wasserstein",
                    "jensenshannon",
                    "psi",
                    "chisquare",
                    "total_variation",
                    "standardised_wasserstein",
                    "missing_share_difference");
    private final Words words;

    MethodValues(Words words) {
        this.words = words;
    }

    record Line(String name, String value, String p) {}

    List<Line> of(ColumnComparison comparison) {
        Map<String, Double> statistics = new TreeMap<>(comparison.statistics());
        List<Line> lines = new ArrayList<>();
        statistics.forEach(
                (key, value) -> {
                    if (key.endsWith(P_VALUE)) return;
                    Double p = statistics.get(key + P_VALUE);
                    lines.add(
                            new Line(
                                    name(key),
                                    Numbers.number(value),
                                    p == null ? Numbers.NONE : Numbers.p(p)));
                });
        new TreeMap<>(comparison.notApplicable())
                .forEach(
                        (key, why) ->
                                lines.add(
                                        new Line(name(key), words.text("method.doesNotFit"), "")));
        return lines;
    }

    private String name(String key) {
        String word = "method.of." + key;
        return KNOWN.contains(key) ? words.text(word) : key.replace('_', ' ');
    }
}
