package dev.holdfast.report.figure;

import dev.holdfast.catalog.model.AliasSpan;
import dev.holdfast.catalog.model.ModelVersion;
import dev.holdfast.report.figure.Pen.Side;
import dev.holdfast.report.figure.Table.Cell;
import dev.holdfast.report.font.Plex;
import dev.holdfast.report.words.Moments;
import dev.holdfast.report.words.Numbers;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.RoundRectangle2D;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A model over time: a lane an alias with the versions it pointed to, and a lane with every version when it was made.
/// Today is at the right edge. The subject of a hover is a version's name.
public record AliasFigure(
        String model,
        List<AliasSpan> spans,
        List<ModelVersion> versions,
        Instant now,
        Moments moments)
        implements Figure {
    private static final double LEFT = 92;
    private static final double RIGHT = 20;
    private static final double TOP = 8;
    private static final double FOOT = 22;
    private static final double BAR = 18;
    private static final double REACH = 8;
    private static final double BEFORE_FIRST = 0.04;
    private static final double AWAY = 5;
    private static final List<Long> MINUTES = List.of(5L, 10L, 15L, 30L, 60L, 120L, 360L);
    private static final DateTimeFormatter MONTH =
            DateTimeFormatter.ofPattern("MMM", Locale.ENGLISH);

    public AliasFigure {
        spans = List.copyOf(spans);
        versions = versions.stream().filter(v -> v.created() != null).toList();
    }

    @Override
    public String title() {
        return model + ", versions and aliases";
    }

    @Override
    public String words() {
        List<String> live =
                spans.stream()
                        .filter(s -> s.until() == null)
                        .map(
                                s ->
                                        "@%s is v%s since %s"
                                                .formatted(
                                                        s.alias(),
                                                        s.version(),
                                                        moments.date(s.from())))
                        .toList();
        return "%s. %s."
                .formatted(
                        Numbers.count(versions.size(), "version", "versions"),
                        live.isEmpty() ? "No alias is set" : String.join(", ", live));
    }

    @Override
    public Table table() {
        List<List<Cell>> rows = new ArrayList<>();
        for (AliasSpan span : spans)
            rows.add(
                    List.of(
                            Cell.of("@" + span.alias()),
                            Cell.of("v" + span.version()),
                            Cell.of(moments.iso(span.from())),
                            Cell.of(span.until() == null ? "now" : moments.iso(span.until()))));
        return new Table(List.of("alias", "version", "from", "until"), rows);
    }

    @Override
    public double heightFor(double width) {
        return TOP + FOOT + (aliases().size() + 1) * 38.0;
    }

    private List<String> aliases() {
        return spans.stream()
                .map(AliasSpan::alias)
                .distinct()
                .sorted(
                        Comparator.comparing((String a) -> !a.equals("champion"))
                                .thenComparing(a -> a))
                .toList();
    }

    private Scale time(double width) {
        Instant first = now.minus(1, ChronoUnit.HOURS);
        for (AliasSpan span : spans) if (span.from().isBefore(first)) first = span.from();
        for (ModelVersion v : versions)
            if (v.created() != null && v.created().isBefore(first)) first = v.created();
        double margin = (now.toEpochMilli() - first.toEpochMilli()) * BEFORE_FIRST;
        return new Scale(first.toEpochMilli() - margin, now.toEpochMilli(), LEFT, width - RIGHT);
    }

    private static double at(Scale time, Instant moment) {
        return time.at((double) moment.toEpochMilli());
    }

    private double lane(int lane, double height) {
        double room = (height - TOP - FOOT) / (aliases().size() + 1);
        return TOP + (lane + 0.5) * room;
    }

    @Override
    public void draw(Graphics2D g, double width, double height, Palette palette) {
        var pen = new Pen(g, palette);
        Scale time = time(width);
        if (time.high() - time.low() < Duration.ofDays(3).toMillis()) hours(pen, time, height);
        else months(pen, time, height);
        List<String> aliases = aliases();
        for (int lane = 0; lane < aliases.size(); lane++)
            aliasLane(pen, aliases.get(lane), lane, time, height);
        versionLane(pen, aliases.size(), time, width, height);
    }

    /// What happened within three days is told by the clock, in steps that leave four to eight lines.
    private void hours(Pen pen, Scale time, double height) {
        long minutes = (long) ((time.high() - time.low()) / 60_000);
        long step = MINUTES.stream().filter(m -> minutes / m <= 7).findFirst().orElse(720L);
        long first = (long) Math.ceil(time.low() / 60_000 / step) * step;
        for (long minute = first; minute * 60_000.0 < time.high(); minute += step) {
            Instant moment = Instant.ofEpochSecond(minute * 60);
            double x = Math.round(at(time, moment)) + 0.5;
            pen.line(x, TOP, x, height - FOOT, pen.palette.grid(), 1);
            String name = moments.timeOrDay(moment);
            if (x + Plex.width(name, Pen.TINY) / 2 > time.end() + RIGHT) continue;
            pen.text(name, x, height - 6, Side.CENTRED, Pen.TINY, pen.palette.subtle());
        }
    }

    private void months(Pen pen, Scale time, double height) {
        ZonedDateTime month =
                Instant.ofEpochMilli((long) time.low())
                        .atZone(ZoneOffset.UTC)
                        .truncatedTo(ChronoUnit.DAYS)
                        .withDayOfMonth(1);
        double free = Double.NEGATIVE_INFINITY;
        for (; month.toInstant().isBefore(now); month = month.plusMonths(1)) {
            double x = Math.round(at(time, month.toInstant())) + 0.5;
            if (x < time.start()) continue;
            pen.line(x, TOP, x, height - FOOT, pen.palette.grid(), 1);
            String name =
                    month.getMonthValue() == 1
                            ? String.valueOf(month.getYear())
                            : MONTH.format(month);
            if (x < free) continue;
            pen.text(name, x, height - 6, Side.CENTRED, Pen.TINY, pen.palette.subtle());
            free = x + Plex.width(name, Pen.TINY) + 14;
        }
    }

    private void aliasLane(Pen pen, String alias, int lane, Scale time, double height) {
        double y = lane(lane, height);
        pen.text("@" + alias, 0, y + 4, Side.LEFT_ALIGNED, Pen.LABEL, pen.palette.text());
        for (AliasSpan span : spans) {
            if (!span.alias().equals(alias)) continue;
            double from = at(time, span.from());
            double to = at(time, span.until() == null ? now : span.until()) - 2;
            boolean live = span.until() == null;
            Color fill = live ? pen.palette.series(lane) : pen.palette.grid();
            pen.fill(
                    new RoundRectangle2D.Double(
                            from, y - BAR / 2, Math.max(3, to - from), BAR, 4, 4),
                    fill);
            String name = "v" + span.version();
            boolean inside = Plex.width(name, Pen.LABEL) + 10 <= to - from;
            if (!inside && live)
                pen.text(
                        name,
                        from - AWAY,
                        y + 4,
                        Side.RIGHT_ALIGNED,
                        Pen.LABEL,
                        pen.palette.text());
            if (!inside) continue;
            Color ink = live ? pen.palette.surface() : pen.palette.text();
            pen.text(name, from + 6, y + 4, Side.LEFT_ALIGNED, Pen.LABEL, ink);
        }
    }

    private void versionLane(Pen pen, int lane, Scale time, double width, double height) {
        double y = lane(lane, height);
        pen.text("versions", 0, y + 4, Side.LEFT_ALIGNED, Pen.BODY, pen.palette.muted());
        pen.line(time.start(), y, width - RIGHT, y, pen.palette.axis(), 1);
        List<ModelVersion> oldestFirst =
                versions.stream()
                        .sorted(
                                Comparator.comparing(AliasFigure::made)
                                        .thenComparing(v -> v.version().length())
                                        .thenComparing(ModelVersion::version))
                        .toList();
        List<ModelVersion> group = new ArrayList<>();
        for (ModelVersion version : oldestFirst) {
            double x = at(time, made(version));
            pen.dot(x, y, 4, pen.palette.muted());
            if (!group.isEmpty() && x < end(group, time)) group.add(version);
            else {
                name(pen, group, time, y);
                group = new ArrayList<>(List.of(version));
            }
        }
        name(pen, group, time, y);
    }

    /// Versions made too close together for a name each share one: "v1 to v6".
    private static void name(Pen pen, List<ModelVersion> group, Scale time, double y) {
        if (group.isEmpty()) return;
        double x = at(time, made(group.getFirst())) + 3;
        pen.text(names(group), x, y - 7, Side.LEFT_ALIGNED, Pen.TINY, pen.palette.text());
    }

    private static double end(List<ModelVersion> group, Scale time) {
        double x = at(time, made(group.getFirst()));
        return x + Plex.width(names(group), Pen.TINY) + 10;
    }

    private static String names(List<ModelVersion> group) {
        String first = "v" + group.getFirst().version();
        return group.size() == 1 ? first : first + " to v" + group.getLast().version();
    }

    private static Instant made(ModelVersion version) {
        return version.created() == null ? Instant.EPOCH : version.created();
    }

    @Override
    public Optional<Hover> at(double x, double y, double width, double height) {
        Scale time = time(width);
        List<String> aliases = aliases();
        for (int lane = 0; lane < aliases.size(); lane++)
            if (Math.abs(y - lane(lane, height)) <= BAR / 2 + 2)
                return span(aliases.get(lane), Instant.ofEpochMilli((long) time.value(x)))
                        .map(span -> hover(span, x, y));
        if (Math.abs(y - lane(aliases.size(), height)) > BAR) return Optional.empty();
        return versions.stream()
                .filter(v -> Math.abs(at(time, made(v)) - x) <= REACH)
                .findFirst()
                .map(
                        v ->
                                new Hover(
                                        v.version(),
                                        x,
                                        y,
                                        List.of("v" + v.version(), moments.dateAndTime(made(v)))));
    }

    private Optional<AliasSpan> span(String alias, Instant at) {
        return spans.stream()
                .filter(s -> s.alias().equals(alias) && !s.from().isAfter(at))
                .filter(s -> s.until() == null || s.until().isAfter(at))
                .findFirst();
    }

    private Hover hover(AliasSpan span, double x, double y) {
        String until = span.until() == null ? "now" : moments.date(span.until());
        return new Hover(
                span.version(),
                x,
                y,
                List.of(
                        "@" + span.alias() + " is v" + span.version(),
                        moments.date(span.from()) + " to " + until));
    }
}
