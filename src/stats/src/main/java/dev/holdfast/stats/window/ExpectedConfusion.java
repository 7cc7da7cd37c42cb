package dev.holdfast.stats.window;

/// The confusion matrix that calibrated probabilities lead one to expect, without labels (confidence-based performance estimation): a row that was said to be
/// positive counts p as a true and 1 - p as a false positive.
///
/// @param rows how many rows it is made of
public record ExpectedConfusion(
        double truePositive,
        double falsePositive,
        double falseNegative,
        double trueNegative,
        int rows) {
    /// @param probabilities calibrated, NaN where missing
    /// @param said 1 or 0, NaN where missing; such rows are left out
    public static ExpectedConfusion of(double[] probabilities, double[] said) {
        double[] sums = new double[4];
        int rows = 0;
        for (int i = 0; i < said.length; i++) {
            double p = probabilities[i];
            if (Double.isNaN(p) || Double.isNaN(said[i])) continue;
            rows++;
            boolean yes = said[i] == 1;
            sums[yes ? 0 : 2] += p;
            sums[yes ? 1 : 3] += 1 - p;
        }
        return new ExpectedConfusion(sums[0], sums[1], sums[2], sums[3], rows);
    }

    public double accuracy() {
        return (truePositive + trueNegative) / rows;
    }

    /// 0 where nothing is there to divide by, as all rates here.
    public double precision() {
        return ratio(truePositive, truePositive + falsePositive);
    }

    public double recall() {
        return ratio(truePositive, truePositive + falseNegative);
    }

    public double specificity() {
        return ratio(trueNegative, trueNegative + falsePositive);
    }

    public double f1() {
        return ratio(truePositive, truePositive + 0.5 * (falsePositive + falseNegative));
    }

    private static double ratio(double part, double whole) {
        return whole == 0 ? 0 : part / whole;
    }
}
