package dev.holdfast.report.figure;

import dev.holdfast.catalog.deployment.Health;
import dev.holdfast.catalog.deployment.Probe;
import dev.holdfast.report.figure.Frame.Span;
import dev.holdfast.report.figure.Pen.Side;
import dev.holdfast.report.figure.Table.Cell;
import dev.holdfast.report.words.Moments;
import dev.holdfast.report.words.Numbers;
import dev.holdfast.report.words.Sizes;

import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Latency of a deployment's probes over time, oldest left; a cross at the foot for each probe that
/// found it not ready. The line breaks where it was not.
public record LatencyFigure(List<Probe> probes, Moments moments) implements Figure {
    private static final double STRIP = 16;

    public LatencyFigure {
        probes = List.copyOf(probes);
    }

    @Override
    public String title() {
        return "Latency of probes";
    }

    @Override
    public String words() {
        if (probes.isEmpty()) return "Not probed yet.";
        double[] ready = readyMillis();
        long failed = probes.size() - ready.length;
        String health =
                failed == 0
                        ? "Every probe found it ready"
                        : Numbers.count(failed)
                                + " of "
                                + Numbers.count(probes.size(), "probe", "probes")
                                + " found it not ready";
        if (ready.length == 0) return health + ".";
        return "%s. Half of the answers came within %s, 95 %% within %s; the slowest took %s."
                .formatted(
                        health,
                        time(quantile(ready, 0.5)),
                        time(quantile(ready, 0.95)),
                        time(ready[ready.length - 1]));
    }

    @Override
    public Table table() {
        var table = Table.under("at", "health", "latency, ms", "reason");
        for (Probe p : probes)
            table.row(
                    Cell.of(moments.iso(p.at())),
                    Cell.of(word(p.health())),
                    Cell.of(millis(p), Numbers.fixed(millis(p), 1)),
                    Cell.of(p.reason()));
        return table.build();
    }

    private static String word(Health health) {
        return switch (health) {
            case READY -> "ready";
            case ALIVE_NOT_READY -> "alive, not ready";
            case DOWN -> "down";
            case UNKNOWN -> "unknown";
        };
    }

    @Override
    public double heightFor(double width) {
        return Math.clamp(width * 0.4, 110, 300);
    }

    @Override
    public void draw(Graphics2D g, double width, double height, Palette palette) {
        var pen = new Pen(g, palette);
        if (probes.isEmpty()) {
            NoData.draw(pen, width, height, "not probed yet");
            return;
        }
        Frame frame = frame(width, height);
        frame.drawY(pen, span());
        double base = Math.round(frame.bottom()) + 0.5;
        pen.line(frame.left(), base, frame.right(), base, palette.axis(), 1);
        pen.outline(line(frame), palette.series(0), 1.8);
        for (int i = 0; i < probes.size(); i++) drawProbe(pen, frame, i);
        drawTimes(pen, frame);
        pen.text("ms", frame.left(), 11, Side.LEFT_ALIGNED, Pen.TINY, palette.subtle());
    }

    private Path2D line(Frame frame) {
        var line = new Path2D.Double();
        boolean open = false;
        for (Probe p : probes) {
            boolean ready = p.health() == Health.READY;
            double x = x(frame, p.at());
            double y = frame.y().at(millis(p));
            if (ready && open) line.lineTo(x, y);
            else if (ready) line.moveTo(x, y);
            open = ready;
        }
        return line;
    }

    private void drawProbe(Pen pen, Frame frame, int i) {
        Probe p = probes.get(i);
        double x = x(frame, p.at());
        if (p.health() != Health.READY)
            pen.cross(x, frame.bottom() + STRIP / 2 + 1, 3.2, pen.palette.danger());
        else if (probes.size() <= 60 || alone(i))
            pen.dot(x, frame.y().at(millis(p)), 2, pen.palette.series(0));
    }

    private boolean alone(int i) {
        return (i == 0 || probes.get(i - 1).health() != Health.READY)
                && (i == probes.size() - 1 || probes.get(i + 1).health() != Health.READY);
    }

    private void drawTimes(Pen pen, Frame frame) {
        double base = frame.bottom() + STRIP + 13;
        pen.text(
                moments.brief(probes.getFirst().at()),
                frame.left(),
                base,
                Side.LEFT_ALIGNED,
                Pen.TINY,
                pen.palette.subtle());
        if (probes.size() > 1)
            pen.text(
                    moments.brief(probes.getLast().at()),
                    frame.right() + 6,
                    base,
                    Side.RIGHT_ALIGNED,
                    Pen.TINY,
                    pen.palette.subtle());
    }

    @Override
    public Optional<Hover> at(double x, double y, double width, double height) {
        if (probes.isEmpty()) return Optional.empty();
        Frame frame = frame(width, height);
        if (x < frame.left() - 8 || x > frame.right() + 8 || y < 0 || y > height)
            return Optional.empty();
        List<Double> places = probes.stream().map(p -> x(frame, p.at())).toList();
        Probe p = probes.get(Nearest.index(places, x));
        boolean ready = p.health() == Health.READY;
        return Optional.of(
                new Hover(
                        moments.iso(p.at()),
                        x(frame, p.at()),
                        ready ? frame.y().at(millis(p)) : frame.bottom() + STRIP / 2,
                        ready
                                ? List.of(moments.brief(p.at()), "ready, " + time(millis(p)))
                                : List.of(moments.brief(p.at()), word(p.health()), p.reason())));
    }

    private double x(Frame frame, Instant at) {
        return probes.size() == 1
                ? (frame.left() + frame.right()) / 2
                : frame.x().at(at.toEpochMilli());
    }

    private Frame frame(double width, double height) {
        return Frame.of(
                new Span(
                        probes.getFirst().at().toEpochMilli(),
                        probes.getLast().at().toEpochMilli(),
                        ""),
                span(),
                width,
                height - STRIP,
                8,
                false);
    }

    private Span span() {
        double[] ready = readyMillis();
        return new Span(0, ready.length == 0 ? 1 : Math.max(1, ready[ready.length - 1] * 1.08), "");
    }

    private double[] readyMillis() {
        return probes.stream()
                .filter(p -> p.health() == Health.READY)
                .mapToDouble(LatencyFigure::millis)
                .sorted()
                .toArray();
    }

    private static double quantile(double[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
    }

    private static double millis(Probe probe) {
        return probe.latency().toNanos() / 1e6;
    }

    private static String time(double millis) {
        return Sizes.duration(Duration.ofNanos((long) (millis * 1e6)));
    }
}
