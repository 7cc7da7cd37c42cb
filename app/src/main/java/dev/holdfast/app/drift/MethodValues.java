package dev.holdfast.app.drift;

import dev.holdfast.app.words.Words;
import dev.holdfast.catalog.check.ColumnComparison;
import dev.holdfast.report.words.Method;

import java.util.ArrayList;
import java.util.List;

/// Every method's value for a column, by its name in the trade; a method that does not fit says so.
final class MethodValues {
    private final Words words;

    MethodValues(Words words) {
        this.words = words;
    }

    record Line(String name, String value, String p) {}

    List<Line> of(ColumnComparison comparison) {
        List<Line> lines = new ArrayList<>();
        for (Method method : Method.values())
            method.value(comparison)
                    .ifPresent(
                            value ->
                                    lines.add(
                                            new Line(method.title(), value, method.p(comparison))));
        for (Method method : Method.values())
            if (method.absence(comparison).isPresent())
                lines.add(new Line(method.title(), words.text("method.doesNotFit"), ""));
        return lines;
    }
}
