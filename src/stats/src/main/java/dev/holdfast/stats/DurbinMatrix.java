package dev.holdfast.stats;

/// Kolmogorov's distribution by Durbin's matrix, as Marsaglia, Tsang and Wang compute it ("Evaluating Kolmogorov's distribution", 2003).
/// Memory and time grow with (n x)²: for small n x.
final class DurbinMatrix {
    private static final int SHIFT = 128;
    private static final double BIG = Math.scalb(1.0, SHIFT);

    private DurbinMatrix() {}

    /// The probability of a statistic of at most `x`.
    static double probability(int n, double x) {
        int k = (int) Math.ceil(n * x);
        double h = k - n * x;
        var base = new Power(matrix(2 * k - 1, h), 0);
        var product = new Power(identity(2 * k - 1), 0);
        for (int exponent = n; exponent > 0; exponent /= 2) {
            if (exponent % 2 == 1) product = product.times(base, k - 1);
            base = base.times(base, k - 1);
        }
        double p = product.cells[k - 1][k - 1];
        int scale = product.exponent;
        for (int i = 1; i <= n; i++) {
            p = i * p / n;
            if (p < 1 / BIG) {
                p *= BIG;
                scale -= SHIFT;
            }
        }
        return Math.scalb(p, scale);
    }

    private static double[][] matrix(int size, double h) {
        var inverseFactorial = new double[size + 1];
        inverseFactorial[0] = 1;
        for (int j = 1; j <= size; j++) inverseFactorial[j] = inverseFactorial[j - 1] / j;
        var cells = new double[size][size];
        for (int row = 0; row < size; row++)
            for (int column = 1; column < size; column++)
                if (row - column + 1 >= 0) cells[row][column] = inverseFactorial[row - column + 1];
        for (int j = 0; j < size; j++) {
            double edge = (1 - Math.pow(h, j + 1)) * inverseFactorial[j + 1];
            cells[j][0] = edge;
            cells[size - 1][size - 1 - j] = edge;
        }
        cells[size - 1][0] =
                (1 - 2 * Math.pow(h, size) + Math.pow(Math.max(0, 2 * h - 1), size))
                        * inverseFactorial[size];
        return cells;
    }

    private static double[][] identity(int size) {
        var cells = new double[size][size];
        for (int i = 0; i < size; i++) cells[i][i] = 1;
        return cells;
    }

    /// A matrix times 2^exponent.
    private record Power(double[][] cells, int exponent) {
        Power times(Power other, int middle) {
            int size = cells.length;
            var product = new double[size][size];
            for (int i = 0; i < size; i++)
                for (int k = 0; k < size; k++) {
                    double factor = cells[i][k];
                    if (factor != 0)
                        for (int j = 0; j < size; j++) product[i][j] += factor * other.cells[k][j];
                }
            int scale = exponent + other.exponent;
            if (product[middle][middle] > BIG) {
                for (double[] row : product) for (int j = 0; j < size; j++) row[j] /= BIG;
                scale += SHIFT;
            }
            return new Power(product, scale);
        }
    }
}
