package dev.holdfast.stats;

/// Kolmogorov's distribution for many values, by the expansion of Pelz and Good, "Approximating the lower tail-areas of the
/// Kolmogorov–Smirnov one-sample statistic" (1976): K0 + K1/√n + K2/n + K3/√n³.
final class PelzGood {
    private static final double PI2 = Math.PI * Math.PI;
    private static final double ROOT_2PI = Math.sqrt(2 * Math.PI);

    private PelzGood() {}

    /// The probability of a statistic of at most `x`.
    static double probability(int n, double x) {
        double z = Math.sqrt(n) * x;
        double q = Math.exp(-PI2 / 8 / (z * z));
        if (q == 0) return 0;
        double root = Math.sqrt(n);
        double[] k = oddTerms(z, q);
        double[] extra = wholeTerms(z);
        return k[0] + k[1] / root + (k[2] + extra[0]) / n + (k[3] + extra[1]) / (n * root);
    }

    private static double[] oddTerms(double z, double q) {
        double z2 = z * z;
        double z4 = z2 * z2;
        double z6 = z4 * z2;
        double z8 = z4 * z4;
        var sums = new double[4];
        for (int k = lastTerm(z); k > 0; k--) {
            double m2 = (2.0 * k - 1) * (2.0 * k - 1);
            double m4 = m2 * m2;
            double power = Math.pow(q, 8.0 * k);
            sums[0] = sums[0] * power + 1;
            sums[1] = sums[1] * power - z2 + PI2 / 4 * m2;
            sums[2] =
                    sums[2] * power
                            + (6 * z6 + 2 * z4)
                            + (2 * z4 - 5 * z2) * PI2 / 4 * m2
                            + PI2 * PI2 * (1 - 2 * z2) / 16 * m4;
            sums[3] =
                    sums[3] * power
                            + (-30 * z6 - 90 * z8)
                            + PI2 * (135 * z4 - 96 * z6) / 4 * m2
                            + PI2 * PI2 * (-60 * z2 + 212 * z4) / 16 * m4
                            + PI2 * PI2 * PI2 * (5 - 30 * z2) / 64 * m4 * m2;
        }
        double[] divisors = {z, 6 * z4, 72 * z6 * z, 6480 * z8 * z2};
        for (int i = 0; i < 4; i++) sums[i] *= q * ROOT_2PI / divisors[i];
        return sums;
    }

    private static double[] wholeTerms(double z) {
        double q = Math.exp(-PI2 / 2 / (z * z));
        double second = 0;
        double third = 0;
        for (int k = lastTerm(z); k > 0; k--) {
            double k2 = (double) k * k;
            double power = Math.pow(q, k2);
            second += k2 * power;
            third += (3 * z * z - PI2 * k2) * k2 * power;
        }
        double z3 = z * z * z;
        return new double[] {
            second * PI2 * ROOT_2PI / (-36 * z3), third * PI2 * ROOT_2PI / (216 * z3 * z3)
        };
    }

    private static int lastTerm(double z) {
        return (int) Math.ceil(16 * z / Math.PI);
    }
}
