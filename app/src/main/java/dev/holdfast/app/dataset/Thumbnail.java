package dev.holdfast.app.dataset;

import dev.holdfast.catalog.data.ColumnProfile;
import dev.holdfast.catalog.data.Histogram;
import dev.holdfast.catalog.data.ValueCount;

import javafx.scene.layout.Region;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;

import java.util.List;
import java.util.stream.LongStream;

/// A column's distribution as a row of bars: bins of a histogram, or the most frequent values.
final class Thumbnail extends Region {
    private static final int MOST_VALUES = 12;
    private static final int MOST_BINS = 30;
    private final Path bars = new Path();
    private final long[] counts;
    private final boolean categories;

    Thumbnail(ColumnProfile profile) {
        Histogram histogram = profile.histogram();
        categories = histogram == null;
        counts = histogram == null ? ofValues(profile.top()) : ofBins(histogram.counts());
        bars.getStyleClass().addAll("thumbnail", categories ? "of-values" : "of-numbers");
        bars.setManaged(false);
        getChildren().add(bars);
        setMinSize(0, 0);
        setPrefHeight(24);
    }

    private static long[] ofValues(List<ValueCount> top) {
        return top.stream().limit(MOST_VALUES).mapToLong(ValueCount::rows).toArray();
    }

    /// Neighbouring bins are joined until they fit.
    private static long[] ofBins(List<Long> bins) {
        int joined = Math.max(1, (int) Math.ceil(bins.size() / (double) MOST_BINS));
        long[] counts = new long[(bins.size() + joined - 1) / joined];
        for (int i = 0; i < bins.size(); i++) counts[i / joined] += bins.get(i);
        return counts;
    }

    @Override
    protected void layoutChildren() {
        bars.getElements().clear();
        double highest = LongStream.of(counts).max().orElse(0);
        if (highest == 0) return;
        double step = getWidth() / Math.max(counts.length, categories ? 4 : 1);
        double gap = categories ? Math.min(step * 0.4, 10) : Math.min(1, step * 0.2);
        for (int i = 0; i < counts.length; i++) {
            double height = counts[i] / highest * (getHeight() - 2);
            if (counts[i] > 0) bar(i * step, Math.max(1, height), step - gap);
        }
    }

    private void bar(double left, double height, double width) {
        double bottom = getHeight();
        bars.getElements()
                .addAll(
                        new MoveTo(left, bottom),
                        new LineTo(left, bottom - height),
                        new LineTo(left + width, bottom - height),
                        new LineTo(left + width, bottom),
                        new ClosePath());
    }
}
