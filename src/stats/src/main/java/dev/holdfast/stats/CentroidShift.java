package dev.holdfast.stats;

import java.util.Arrays;

/// How far the mean vector moved (embeddings): blind to everything else, and therefore easy to read.
///
/// @param distance Euclidean, in the unit of the vectors
/// @param standardised the same over the reference's mean distance from its own centroid; 0 when both are 0, infinite when only that is
/// @param cosine 1 - cosine of the angle between both centroids, 0 to 2; NaN when one is the zero vector
public record CentroidShift(double distance, double standardised, double cosine) {
    /// @param reference rows × dimensions, finite
    /// @param current rows × the same dimensions
    /// @throws IllegalArgumentException when a window is empty or dimensions differ
    public static CentroidShift between(double[][] reference, double[][] current) {
        double[] a = centroid(reference);
        double[] b = centroid(current);
        if (a.length != b.length)
            throw new IllegalArgumentException(
                    b.length + " dimensions now, " + a.length + " before");
        double distance = apart(a, b);
        double spread =
                Sums.of(reference.length, row -> apart(reference[row], a)) / reference.length;
        return new CentroidShift(distance, distance == 0 ? 0 : distance / spread, 1 - cosine(a, b));
    }

    private static double[] centroid(double[][] rows) {
        if (rows.length == 0) throw new IllegalArgumentException("a window has no vector");
        double[] centroid = new double[rows[0].length];
        Arrays.setAll(centroid, d -> Sums.of(rows.length, row -> rows[row][d]) / rows.length);
        return centroid;
    }

    static double apart(double[] a, double[] b) {
        return Math.sqrt(Sums.of(a.length, d -> (a[d] - b[d]) * (a[d] - b[d])));
    }

    private static double cosine(double[] a, double[] b) {
        double lengths = Math.sqrt(product(a, a)) * Math.sqrt(product(b, b));
        return lengths == 0 ? Double.NaN : Math.clamp(product(a, b) / lengths, -1, 1);
    }

    private static double product(double[] a, double[] b) {
        return Sums.of(a.length, d -> a[d] * b[d]);
    }
}
