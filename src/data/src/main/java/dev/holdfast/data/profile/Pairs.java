package dev.holdfast.data.profile;

import java.util.Arrays;

/// The rows of two columns where both have a value.
record Pairs(double[] x, double[] y) {
    static Pairs complete(double[] x, double[] y) {
        double[] a = new double[x.length];
        double[] b = new double[x.length];
        int n = 0;
        for (int i = 0; i < x.length; i++) {
            if (Double.isNaN(x[i]) || Double.isNaN(y[i])) continue;
            a[n] = x[i];
            b[n++] = y[i];
        }
        return new Pairs(Arrays.copyOf(a, n), Arrays.copyOf(b, n));
    }

    int size() {
        return x.length;
    }
}
