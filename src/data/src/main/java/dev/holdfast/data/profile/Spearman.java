package dev.holdfast.data.profile;

/// Spearman's rank correlation over the rows where both values are there. NaN without spread.
final class Spearman {
    private Spearman() {}

    static double of(double[] x, double[] y) {
        Pairs pairs = Pairs.complete(x, y);
        if (pairs.size() == 0) return Double.NaN;
        double[] rx = Ranks.of(pairs.x());
        double[] ry = Ranks.of(pairs.y());
        double mean = (pairs.size() + 1) / 2.0;
        double products = 0;
        double squaresX = 0;
        double squaresY = 0;
        for (int i = 0; i < rx.length; i++) {
            double dx = rx[i] - mean;
            double dy = ry[i] - mean;
            products += dx * dy;
            squaresX += dx * dx;
            squaresY += dy * dy;
        }
        double divisor = Math.sqrt(squaresX * squaresY);
        return divisor == 0 ? Double.NaN : products / divisor;
    }
}
