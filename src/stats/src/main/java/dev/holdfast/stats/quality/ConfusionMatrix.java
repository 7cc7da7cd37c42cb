package dev.holdfast.stats.quality;

/// Counts of right and wrong answers of a binary classifier, and the rates made of them. Precision, recall, F and Jaccard are 0 where nothing
/// is there to divide by (as in scikit-learn); the other rates are NaN there.
public record ConfusionMatrix(
        long truePositive, long falsePositive, long falseNegative, long trueNegative) {
    /// Counts of answers that say yes from `threshold` on.
    ///
    /// @param scores one per row
    /// @param truths as many, true for the positive class
    public static ConfusionMatrix at(double threshold, double[] scores, boolean[] truths) {
        boolean[] said = new boolean[scores.length];
        for (int i = 0; i < said.length; i++) said[i] = scores[i] >= threshold;
        return of(said, truths);
    }

    /// @throws IllegalArgumentException when the arrays differ in length
    public static ConfusionMatrix of(boolean[] said, boolean[] truths) {
        if (said.length != truths.length)
            throw new IllegalArgumentException(
                    said.length + " answers for " + truths.length + " truths");
        long[] counts = new long[4];
        for (int i = 0; i < said.length; i++) counts[(truths[i] ? 0 : 2) + (said[i] ? 0 : 1)]++;
        return new ConfusionMatrix(counts[0], counts[2], counts[1], counts[3]);
    }

    public long rows() {
        return truePositive + falsePositive + falseNegative + trueNegative;
    }

    public double accuracy() {
        return (double) (truePositive + trueNegative) / rows();
    }

    /// The mean of recall and specificity; of one of them where the other class is missing.
    public double balancedAccuracy() {
        double hits = rate(truePositive, falseNegative);
        double rejections = specificity();
        if (Double.isNaN(hits)) return rejections;
        return Double.isNaN(rejections) ? hits : (hits + rejections) / 2;
    }

    public double precision() {
        return orZero(rate(truePositive, falsePositive));
    }

    public double recall() {
        return orZero(rate(truePositive, falseNegative));
    }

    /// The weighted harmonic mean of precision and recall; recall counts `beta` times as much.
    public double fScore(double beta) {
        double weight = beta * beta;
        double hits = (1 + weight) * truePositive;
        return orZero(hits / (hits + weight * falseNegative + falsePositive));
    }

    public double specificity() {
        return rate(trueNegative, falsePositive);
    }

    public double falsePositiveRate() {
        return rate(falsePositive, trueNegative);
    }

    public double falseNegativeRate() {
        return rate(falseNegative, truePositive);
    }

    public double negativePredictiveValue() {
        return rate(trueNegative, falseNegative);
    }

    public double jaccard() {
        return orZero((double) truePositive / (truePositive + falsePositive + falseNegative));
    }

    /// Matthews' correlation of answers and truths; 0 when one of them is constant.
    public double matthews() {
        double said = (double) (truePositive + falsePositive) * (falseNegative + trueNegative);
        double truth = (double) (truePositive + falseNegative) * (falsePositive + trueNegative);
        double product =
                (double) truePositive * trueNegative - (double) falsePositive * falseNegative;
        return said == 0 || truth == 0 ? 0 : product / Math.sqrt(said) / Math.sqrt(truth);
    }

    /// Cohen's kappa: agreement beyond chance. NaN when chance alone agrees wholly.
    public double kappa() {
        double saidYes = truePositive + falsePositive;
        double saidNo = falseNegative + trueNegative;
        double yes = truePositive + falseNegative;
        double no = falsePositive + trueNegative;
        double byChance = (saidYes * no + saidNo * yes) / rows();
        return 1 - (falsePositive + falseNegative) / byChance;
    }

    private static double rate(long part, long rest) {
        return (double) part / (part + rest);
    }

    private static double orZero(double rate) {
        return Double.isNaN(rate) ? 0 : rate;
    }
}
