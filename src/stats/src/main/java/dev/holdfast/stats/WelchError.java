package dev.holdfast.stats;

/// The standard error of a difference of two means whose variances may differ, √(v/n + w/m), and its degrees of freedom after
/// Satterthwaite. Freedom is 1 where both samples are constant and there is no error.
record WelchError(double error, double freedom) {
    static WelchError of(SortedSample reference, SortedSample current) {
        double n = reference.size();
        double m = current.size();
        double a = reference.variance(1) / n;
        double b = current.variance(1) / m;
        double freedom = (a + b) * (a + b) / (a * a / (n - 1) + b * b / (m - 1));
        return new WelchError(Math.sqrt(a + b), Double.isNaN(freedom) ? 1 : freedom);
    }
}
