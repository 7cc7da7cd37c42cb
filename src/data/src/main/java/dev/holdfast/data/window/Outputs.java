package dev.holdfast.data.window;

import dev.holdfast.catalog.Trouble;
import dev.holdfast.stats.window.BinaryWindow;
import dev.holdfast.stats.window.BusinessValue;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;

/// A model's output and the truth in the columns of a table. With a column of probabilities it is a binary classifier, with one for each
/// class or a truth in words one of several classes, else it predicts numbers.
///
/// @param roles column names by role, those that were not said filled in
/// @param scored classes with probabilities
/// @param value what outcomes are worth
record Outputs(Map<String, String> roles, ClassColumns scored, BusinessValue value) {
    /// Whether there are probabilities of a positive class.
    boolean binary() {
        return scored.labels().isEmpty() && !find("y_pred_proba").isEmpty();
    }

    /// The classes when there are several.
    ClassColumns classes(WindowTable reference) {
        return scored.labels().isEmpty() ? ClassColumns.inWords(roles, reference) : scored;
    }

    private String find(String role) {
        return roles.getOrDefault(role, "");
    }

    /// The column in that role.
    ///
    /// @throws Trouble when there is none
    String column(String role) {
        String name = find(role);
        if (!name.isEmpty()) return name;
        throw new Trouble(
                "Could not find %s.".formatted(role),
                "No column is called so.",
                "Name it: --role %s=COLUMN.".formatted(role));
    }

    double[] truths(WindowTable table) {
        String column = column("y_true");
        if (table.has(column)) return table.numbers(column);
        double[] none = new double[table.rows()];
        Arrays.fill(none, Double.NaN);
        return none;
    }

    /// @throws Trouble when there are truths and none is a number or a truth value
    void mustBeNumbers(WindowTable table) {
        String column = column("y_true");
        if (!table.has(column) || !table.hasOnlyWords(column)) return;
        throw new Trouble(
                "Could not use the truth in %s.".formatted(column),
                "It holds words, and without a probability of each class it must hold numbers.",
                "Write 1 for the positive class and 0 for the other, or give probabilities of each"
                        + " class: --role y_pred_proba.CLASS=COLUMN.");
    }

    double[] truths(Chunk chunk) {
        return Arrays.copyOfRange(truths(chunk.table()), chunk.from(), chunk.to());
    }

    double[] said(WindowTable table) {
        return table.numbers(column("y_pred"));
    }

    double[] said(Chunk chunk) {
        return chunk.numbers(column("y_pred"));
    }

    /// The true class of each row, null where not known.
    @Nullable String[] truthLabels(WindowTable table) {
        String column = column("y_true");
        return table.has(column) ? table.labels(column) : new @Nullable String[table.rows()];
    }

    double missingTruths(Chunk chunk) {
        double[] truths = truths(chunk);
        return (double) Arrays.stream(truths).filter(Double::isNaN).count() / truths.length;
    }

    double missingLabels(Chunk chunk) {
        @Nullable String[] truths = truthLabels(chunk.table());
        int missing = 0;
        for (int i = chunk.from(); i < chunk.to(); i++) if (truths[i] == null) missing++;
        return (double) missing / chunk.rows();
    }

    /// Rows with truth and answer.
    int labelled(Chunk chunk) {
        double[] truths = truths(chunk);
        double[] said = said(chunk);
        int rows = 0;
        for (int i = 0; i < truths.length; i++)
            if (!Double.isNaN(truths[i]) && !Double.isNaN(said[i])) rows++;
        return rows;
    }

    BinaryWindow window(WindowTable table) {
        double[] scores = table.numbers(column("y_pred_proba"));
        return new BinaryWindow(truths(table), said(table), scores, scores);
    }

    BinaryWindow window(Chunk chunk) {
        return window(chunk, p -> p);
    }

    /// @param calibrated the probability for a raw score
    BinaryWindow window(Chunk chunk, DoubleUnaryOperator calibrated) {
        double[] scores = chunk.numbers(column("y_pred_proba"));
        double[] probabilities = Arrays.stream(scores).map(calibrated).toArray();
        return new BinaryWindow(truths(chunk), said(chunk), scores, probabilities);
    }
}
