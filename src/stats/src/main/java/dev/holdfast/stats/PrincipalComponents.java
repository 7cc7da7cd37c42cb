package dev.holdfast.stats;

import java.util.Arrays;

/// Principal components of standardised columns: the directions that keep most of their variance, and how far rows lie from what these
/// directions can say (the reconstruction error).
public final class PrincipalComponents {
    private final double[] centers;
    private final double[] scales;

    /// components × columns, each of length 1.
    private final double[][] directions;

    private PrincipalComponents(double[] centers, double[] scales, double[][] directions) {
        this.centers = centers;
        this.scales = scales;
        this.directions = directions;
    }

    /// The fewest components that together keep more than `share` of the variance. Columns are standardised by mean and population standard deviation; one without
    /// spread is only centred.
    ///
    /// @param columns columns × rows, without missing values
    /// @param share within 0 to 1
    /// @throws IllegalArgumentException when there is no column or no row
    public static PrincipalComponents keeping(double share, double[][] columns) {
        if (columns.length == 0 || columns[0].length == 0)
            throw new IllegalArgumentException("no rows to find components in");
        int size = columns.length;
        double[] centers = new double[size];
        double[] scales = new double[size];
        for (int c = 0; c < size; c++) {
            centers[c] = Sums.mean(columns[c]);
            scales[c] = scale(columns[c], centers[c]);
        }
        SymmetricMatrix matrix = SymmetricMatrix.of(covariance(columns, centers, scales));
        return new PrincipalComponents(centers, scales, matrix.directionsKeeping(share));
    }

    private static double scale(double[] column, double center) {
        double n = column.length;
        double variance = Sums.ofPowers(column, center, 2) / n;
        double noise = n * Math.ulp(1.0);
        boolean constant = variance <= noise * variance + square(noise * center);
        return constant ? 1 : Math.sqrt(variance);
    }

    private static double[][] covariance(double[][] columns, double[] centers, double[] scales) {
        int size = columns.length;
        int rows = columns[0].length;
        double[][] covariance = new double[size][size];
        for (int i = 0; i < size; i++)
            for (int j = 0; j <= i; j++) {
                double[] x = columns[i];
                double[] y = columns[j];
                double a = centers[i];
                double b = centers[j];
                double sum = Sums.of(rows, r -> (x[r] - a) * (y[r] - b));
                covariance[i][j] = covariance[j][i] = sum / rows / (scales[i] * scales[j]);
            }
        return covariance;
    }

    /// The Euclidean distance of each row, standardised, from its projection on the components.
    ///
    /// @param columns as many as before × rows
    /// @return one per row
    public double[] errors(double[][] columns) {
        double[] errors = new double[columns[0].length];
        double[] row = new double[columns.length];
        for (int r = 0; r < errors.length; r++) {
            for (int c = 0; c < row.length; c++) row[c] = (columns[c][r] - centers[c]) / scales[c];
            errors[r] = distance(row);
        }
        return errors;
    }

    private double distance(double[] row) {
        double[] rest = row.clone();
        for (double[] direction : directions) {
            double along = 0;
            for (int c = 0; c < row.length; c++) along += row[c] * direction[c];
            for (int c = 0; c < row.length; c++) rest[c] -= along * direction[c];
        }
        return Math.sqrt(Arrays.stream(rest).map(PrincipalComponents::square).sum());
    }

    private static double square(double x) {
        return x * x;
    }
}
