package dev.holdfast.stats;

/// a + b x + c x².
record Parabola(double a, double b, double c) {
    /// The parabola of least squares through points.
    static Parabola through(double[] x, double[] y) {
        var sums = new double[5];
        var products = new double[3];
        for (int i = 0; i < x.length; i++)
            for (int power = 0; power < 5; power++) {
                sums[power] += Math.pow(x[i], power);
                if (power < 3) products[power] += Math.pow(x[i], power) * y[i];
            }
        double[] solution =
                SymmetricMatrix.of(
                                new double[][] {
                                    {sums[0], sums[1], sums[2]},
                                    {sums[1], sums[2], sums[3]},
                                    {sums[2], sums[3], sums[4]}
                                })
                        .pseudoInverseTimes(products);
        return new Parabola(solution[0], solution[1], solution[2]);
    }

    double at(double x) {
        return a + x * (b + x * c);
    }
}
