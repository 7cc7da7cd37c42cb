package dev.holdfast.stats.window;

import dev.holdfast.stats.quality.ScoredLabels;
import dev.holdfast.stats.tree.GradientBoosting;

import java.util.Arrays;
import java.util.stream.IntStream;

/// Whether rows can be told apart: a classifier learns which of two windows a row is from, each row is scored by one that has not seen it, and the area under the
/// ROC curve says how well that went. 0.5 when the windows are alike, 1 when they have nothing in common. Unlike tests of single columns it sees relations
/// between them.
///
/// @param recipe how the classifier is trained
/// @param folds how many parts the rows are cut into, each scored by a classifier of the others
/// @param categorical which features are categories, coded as whole numbers from 0
public record DomainClassifier(GradientBoosting recipe, int folds, boolean[] categorical) {
    public DomainClassifier {
        categorical = categorical.clone();
        if (folds < 2) throw new IllegalArgumentException("at least two folds are needed");
    }

    /// Boosted trees by LightGBM's defaults, five folds.
    public static DomainClassifier withDefaults(boolean... categorical) {
        return new DomainClassifier(GradientBoosting.withDefaults(), 5, categorical);
    }

    @Override
    public boolean[] categorical() {
        return categorical.clone();
    }

    /// The area between two windows.
    ///
    /// @param reference features × rows, NaN where missing
    /// @param current as many features × rows
    public double between(double[][] reference, double[][] current) {
        return area(joined(reference, current), marked(reference, current));
    }

    /// For each row of the reference, then each of the current window, how probable a classifier that has not seen it finds it that it is of the current window.
    ///
    /// @param reference features × rows, NaN where missing
    /// @param current as many features × rows
    /// @throws IllegalArgumentException when a window has fewer rows than there are folds
    public double[] scores(double[][] reference, double[][] current) {
        return scores(joined(reference, current), marked(reference, current));
    }

    private static double[][] joined(double[][] reference, double[][] current) {
        double[][] both = new double[reference.length][];
        for (int f = 0; f < both.length; f++) {
            both[f] = Arrays.copyOf(reference[f], reference[f].length + current[f].length);
            System.arraycopy(current[f], 0, both[f], reference[f].length, current[f].length);
        }
        return both;
    }

    private static boolean[] marked(double[][] reference, double[][] current) {
        boolean[] marked = new boolean[reference[0].length + current[0].length];
        Arrays.fill(marked, reference[0].length, marked.length, true);
        return marked;
    }

    /// The area between rows that are marked and those that are not; 0.5 when all or none are, or a kind has fewer rows than there are folds.
    ///
    /// @param columns features × rows
    public double area(double[][] columns, boolean[] marked) {
        return tooFew(marked)
                ? 0.5
                : ScoredLabels.of(scores(columns, marked), marked).areaUnderCurve();
    }

    private boolean tooFew(boolean[] marked) {
        long yes = IntStream.range(0, marked.length).filter(row -> marked[row]).count();
        return Math.min(yes, marked.length - yes) < folds;
    }

    private double[] scores(double[][] columns, boolean[] marked) {
        if (tooFew(marked))
            throw new IllegalArgumentException("each window needs %d rows".formatted(folds));
        int[] fold = folds(marked);
        double[] scores = new double[marked.length];
        IntStream.range(0, folds).parallel().forEach(f -> score(columns, marked, fold, f, scores));
        return scores;
    }

    private void score(
            double[][] columns, boolean[] marked, int[] fold, int held, double[] scores) {
        int[] seen = rows(fold, held, false);
        int[] unseen = rows(fold, held, true);
        boolean[] truths = new boolean[seen.length];
        for (int i = 0; i < seen.length; i++) truths[i] = marked[seen[i]];
        double[] predicted =
                recipe.classification(taken(columns, seen), categorical, truths)
                        .predict(taken(columns, unseen));
        for (int i = 0; i < unseen.length; i++) scores[unseen[i]] = predicted[i];
    }

    private static int[] rows(int[] fold, int held, boolean inside) {
        return IntStream.range(0, fold.length)
                .filter(row -> (fold[row] == held) == inside)
                .toArray();
    }

    private static double[][] taken(double[][] columns, int[] rows) {
        double[][] taken = new double[columns.length][rows.length];
        for (int f = 0; f < columns.length; f++)
            for (int i = 0; i < rows.length; i++) taken[f][i] = columns[f][rows[i]];
        return taken;
    }

    /// Which fold each row is in: runs of adjacent rows, each kind in equal shares, laid out as scikit-learn does.
    private int[] folds(boolean[] marked) {
        boolean first = marked.length > 0 && marked[0];
        int ofFirst =
                (int) IntStream.range(0, marked.length).filter(r -> marked[r] == first).count();
        int[][] wanted = new int[2][folds];
        for (int i = 0; i < marked.length; i++) wanted[i < ofFirst ? 0 : 1][i % folds]++;
        int[] fold = new int[marked.length];
        int[] at = new int[2];
        for (int row = 0; row < fold.length; row++) {
            int kind = marked[row] == first ? 0 : 1;
            while (wanted[kind][at[kind]] == 0) at[kind]++;
            wanted[kind][at[kind]]--;
            fold[row] = at[kind];
        }
        return fold;
    }
}
