package dev.holdfast.stats;

/// A small symmetric matrix taken apart into eigenvalues and eigenvectors by Jacobi's rotations.
final class SymmetricMatrix {
    private static final int SWEEPS = 60;

    /// Rounding leaves this much of an eigenvalue that should be 0.
    private static final double NEGLIGIBLE = 1e-13;

    private final double[] values;
    private final double[][] vectors;

    private SymmetricMatrix(double[] values, double[][] vectors) {
        this.values = values;
        this.vectors = vectors;
    }

    static SymmetricMatrix of(double[][] cells) {
        int size = cells.length;
        var a = new double[size][];
        var vectors = new double[size][size];
        for (int i = 0; i < size; i++) {
            a[i] = cells[i].clone();
            vectors[i][i] = 1;
        }
        for (int sweep = 0, turned = 1; sweep < SWEEPS && turned > 0; sweep++) {
            turned = 0;
            for (int p = 0; p < size; p++)
                for (int q = p + 1; q < size; q++)
                    if (a[p][q] != 0) {
                        rotate(a, vectors, p, q);
                        turned++;
                    }
        }
        var values = new double[size];
        for (int i = 0; i < size; i++) values[i] = a[i][i];
        return new SymmetricMatrix(values, vectors);
    }

    /// How many eigenvalues are not negligible beside the greatest.
    int rank() {
        int rank = 0;
        for (double value : values) if (Math.abs(value) > threshold()) rank++;
        return rank;
    }

    /// The Moore–Penrose inverse times a vector.
    double[] pseudoInverseTimes(double[] vector) {
        var result = new double[values.length];
        for (int k = 0; k < values.length; k++) {
            if (Math.abs(values[k]) <= threshold()) continue;
            double part = 0;
            for (int i = 0; i < result.length; i++) part += vectors[i][k] * vector[i];
            for (int i = 0; i < result.length; i++) result[i] += vectors[i][k] * part / values[k];
        }
        return result;
    }

    /// Eigenvectors of the greatest eigenvalues, the fewest whose sum exceeds `share` of all.
    double[][] directionsKeeping(double share) {
        int[] order = SortedOrder.descending(values);
        double all = Sums.of(values);
        double kept = 0;
        int size = 0;
        while (size < order.length && (size == 0 || kept <= share * all))
            kept += values[order[size++]];
        var directions = new double[size][values.length];
        for (int k = 0; k < size; k++)
            for (int i = 0; i < values.length; i++) directions[k][i] = vectors[i][order[k]];
        return directions;
    }

    private double threshold() {
        double greatest = 0;
        for (double value : values) greatest = Math.max(greatest, Math.abs(value));
        return greatest * NEGLIGIBLE;
    }

    private static void rotate(double[][] a, double[][] vectors, int p, int q) {
        double theta = (a[q][q] - a[p][p]) / (2 * a[p][q]);
        double t = Math.copySign(1, theta) / (Math.abs(theta) + Math.hypot(theta, 1));
        double c = 1 / Math.hypot(t, 1);
        double s = t * c;
        for (double[] row : a) turn(row, p, q, c, s);
        for (int k = 0; k < a.length; k++) {
            double x = a[p][k];
            double y = a[q][k];
            a[p][k] = c * x - s * y;
            a[q][k] = s * x + c * y;
        }
        a[p][q] = 0;
        a[q][p] = 0;
        for (double[] row : vectors) turn(row, p, q, c, s);
    }

    private static void turn(double[] row, int p, int q, double c, double s) {
        double x = row[p];
        double y = row[q];
        row[p] = c * x - s * y;
        row[q] = s * x + c * y;
    }
}
