package dev.holdfast.report.figure;

import java.awt.geom.Path2D;
import java.util.List;

/// Shares per bin as a height in per cent: the share itself where bins are equally wide, else the
/// share an average bin of that density would hold.
final class Bins {
    private static final int SMOOTH_FROM = 15;

    private final List<Double> edges;

    Bins(List<Double> edges) {
        this.edges = edges;
    }

    int count() {
        return Math.max(0, edges.size() - 1);
    }

    double low() {
        return edges.isEmpty() ? 0 : edges.getFirst();
    }

    double high() {
        return edges.isEmpty() ? 1 : edges.getLast();
    }

    double middle(int bin) {
        return (edges.get(bin) + edges.get(bin + 1)) / 2;
    }

    double height(List<Double> shares, int bin) {
        double width = edges.get(bin + 1) - edges.get(bin);
        double usual = (high() - low()) / count();
        return width > 0 ? 100 * shares.get(bin) * usual / width : 0;
    }

    double highest(List<Double> shares) {
        double highest = 0;
        for (int bin = 0; bin < count(); bin++) highest = Math.max(highest, height(shares, bin));
        return highest;
    }

    /// The bin a value falls in, or -1.
    int holding(double value) {
        for (int bin = 0; bin < count(); bin++)
            if (value >= edges.get(bin) && value <= edges.get(bin + 1)) return bin;
        return -1;
    }

    /// The outline of the shares, left to right: a smooth line through the middles of many bins,
    /// steps where there are few.
    Path2D outline(List<Double> shares, Scale x, Scale y) {
        var path = new Path2D.Double();
        if (count() < SMOOTH_FROM) steps(path, shares, x, y);
        else curve(path, shares, x, y);
        return path;
    }

    Path2D area(List<Double> shares, Scale x, Scale y) {
        Path2D path = outline(shares, x, y);
        path.lineTo(x.at(high()), y.at(0));
        path.lineTo(x.at(low()), y.at(0));
        path.closePath();
        return path;
    }

    private void steps(Path2D path, List<Double> shares, Scale x, Scale y) {
        path.moveTo(x.at(low()), y.at(0));
        for (int bin = 0; bin < count(); bin++) {
            double level = y.at(height(shares, bin));
            path.lineTo(x.at(edges.get(bin)), level);
            path.lineTo(x.at(edges.get(bin + 1)), level);
        }
        path.lineTo(x.at(high()), y.at(0));
    }

    /// Monotone cubic through the middles (Fritsch and Carlson 1980): it never rises above a bin
    /// nor falls below zero between two.
    private void curve(Path2D path, List<Double> shares, Scale x, Scale y) {
        int n = count();
        double[] px = new double[n + 2];
        double[] py = new double[n + 2];
        for (int i = 0; i < n; i++) {
            px[i + 1] = x.at(middle(i));
            py[i + 1] = y.at(height(shares, i));
        }
        px[0] = x.at(low());
        py[0] = py[1];
        px[n + 1] = x.at(high());
        py[n + 1] = py[n];
        double[] slopes = MonotoneCurve.slopes(px, py);
        path.moveTo(px[0], y.at(0));
        path.lineTo(px[0], py[0]);
        for (int i = 0; i <= n; i++) {
            double third = (px[i + 1] - px[i]) / 3;
            path.curveTo(
                    px[i] + third,
                    py[i] + slopes[i] * third,
                    px[i + 1] - third,
                    py[i + 1] - slopes[i + 1] * third,
                    px[i + 1],
                    py[i + 1]);
        }
        path.lineTo(px[n + 1], y.at(0));
    }
}
