package dev.holdfast.app.flights;

import dev.holdfast.catalog.NewId;
import dev.holdfast.catalog.check.Alarm;
import dev.holdfast.catalog.check.AlarmState;
import dev.holdfast.catalog.check.Check;
import dev.holdfast.catalog.check.CheckStore;
import dev.holdfast.catalog.check.ColumnComparison;
import dev.holdfast.catalog.check.ColumnFinding;
import dev.holdfast.catalog.check.Effect;
import dev.holdfast.catalog.check.Family;
import dev.holdfast.catalog.check.Sample;
import dev.holdfast.catalog.check.Verdict;
import dev.holdfast.catalog.data.Column;
import dev.holdfast.catalog.data.DatasetStore;
import dev.holdfast.catalog.data.DatasetVersion;
import dev.holdfast.catalog.job.Progress;
import dev.holdfast.workbench.check.CheckRequest;
import dev.holdfast.workbench.check.Checks;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/// Compares two plain tables: true distances, and bands as wide as the square root of the rows allows. Good enough to
/// draw; the real engine has its own tests.
final class FlightChecks implements Checks {
    private static final int BINS = 30;
    private final CheckStore checks;
    private final DatasetStore datasets;
    private final PlainImports imports;
    private final Clock clock;

    FlightChecks(CheckStore checks, DatasetStore datasets, PlainImports imports, Clock clock) {
        this.checks = checks;
        this.datasets = datasets;
        this.imports = imports;
        this.clock = clock;
    }

    @Override
    public Check run(CheckRequest request, Progress progress) {
        return make(request, clock.instant(), 1, true);
    }

    /// @param part of the shift that is there, to make a history of one comparison
    Check make(CheckRequest request, Instant at, double part, boolean alarming) {
        DatasetVersion from = datasets.version(request.referenceVersionId()).orElseThrow();
        DatasetVersion to = datasets.version(request.currentVersionId()).orElseThrow();
        PlainTable before = imports.tables.get(from.id());
        PlainTable after = imports.tables.get(to.id());
        List<ColumnFinding> findings = new ArrayList<>();
        for (Column column : to.schema().columns())
            if (column.role().compared() && from.schema().column(column.name()).isPresent())
                findings.add(finding(column, before, after, part));
        long drifted = findings.stream().filter(f -> f.verdict() == Verdict.DRIFT).count();
        long id = NewId.next();
        String sentence =
                drifted == 0
                        ? "No column moved beyond its margin."
                        : "%d of %d columns moved beyond their margins, temp most of all: July is no January."
                                .formatted(drifted, findings.size());
        var check =
                new Check(
                        id,
                        request.projectId(),
                        request.monitorId(),
                        from.id(),
                        to.id(),
                        name(from),
                        name(to),
                        from.fingerprint().content(),
                        to.fingerprint().content(),
                        from.rows(),
                        to.rows(),
                        request.settings(),
                        at,
                        Duration.ofMillis(912),
                        drifted > 0 ? Verdict.DRIFT : Verdict.STABLE,
                        sentence,
                        new Family(findings.size(), "Benjamini–Hochberg", 0.05),
                        findings);
        Optional<Alarm> alarm =
                drifted == 0 || !alarming
                        ? Optional.empty()
                        : Optional.of(
                                new Alarm(
                                        NewId.next(),
                                        request.projectId(),
                                        id,
                                        at,
                                        sentence,
                                        AlarmState.OPEN,
                                        "",
                                        "",
                                        null));
        checks.add(check, alarm);
        return check;
    }

    private String name(DatasetVersion version) {
        return datasets.find(version.datasetId()).orElseThrow().name() + " v" + version.number();
    }

    private static ColumnFinding finding(
            Column column, PlainTable before, PlainTable after, double part) {
        return column.type().numeric()
                ? numeric(column, before, after, part)
                : category(column, before, after, part);
    }

    private static ColumnFinding numeric(
            Column column, PlainTable before, PlainTable after, double part) {
        double[] a = before.numbers(index(before, column));
        double[] b = after.numbers(index(after, column));
        double meanA = mean(a);
        double meanB = mean(b);
        double sd = Math.max(1e-9, PlainTable.deviation(a, meanA));
        double distance = part * wasserstein(a, b) / sd;
        double half = 1.3 * Math.sqrt(1.0 / a.length + 1.0 / b.length);
        var effect =
                new Effect(
                        "standardised_wasserstein",
                        "SD",
                        distance,
                        Math.max(0, distance - half),
                        distance + half,
                        0.1,
                        part * (meanB - meanA) / sd);
        return finding(
                column,
                effect,
                before.rows().size() - a.length,
                after.rows().size() - b.length,
                before,
                after,
                half * 1.8,
                Map.of(
                        "wasserstein",
                        distance * sd,
                        "ks",
                        Math.min(1, distance * 0.3),
                        "ks_p_value",
                        distance > 0.05 ? 1e-9 : 0.3,
                        "psi",
                        distance * distance / 3,
                        "jensenshannon",
                        Math.min(0.8, distance / 4)),
                Map.of("chisquare", "numbers have no categories"),
                numericSample(a, b, meanA, meanB));
    }

    private static ColumnFinding category(
            Column column, PlainTable before, PlainTable after, double part) {
        Map<String, Double> a = before.shares(index(before, column));
        Map<String, Double> b = after.shares(index(after, column));
        var all = new TreeSet<>(a.keySet());
        all.addAll(b.keySet());
        double distance = 0;
        for (String value : all)
            distance += Math.abs(a.getOrDefault(value, 0.0) - b.getOrDefault(value, 0.0)) / 2;
        distance *= part;
        double half =
                0.35
                        * Math.sqrt(
                                (double) Math.min(all.size(), 12)
                                        * (1.0 / before.rows().size() + 1.0 / after.rows().size()));
        var effect =
                new Effect(
                        "total_variation",
                        "share",
                        distance,
                        Math.max(0, distance - half),
                        distance + half,
                        0.05,
                        Double.NaN);
        List<String> shown =
                all.stream()
                        .sorted(
                                (x, y) ->
                                        Double.compare(
                                                a.getOrDefault(y, 0.0), a.getOrDefault(x, 0.0)))
                        .limit(12)
                        .toList();
        Sample sample =
                new Sample(
                        List.of(),
                        shown.stream().map(v -> a.getOrDefault(v, 0.0)).toList(),
                        shown.stream().map(v -> b.getOrDefault(v, 0.0)).toList(),
                        List.of(),
                        List.of(),
                        List.of(),
                        shown,
                        Map.of(),
                        Map.of());
        return finding(
                column,
                effect,
                0,
                0,
                before,
                after,
                half * 1.8,
                Map.of(
                        "total_variation",
                        distance,
                        "chisquare",
                        distance * 9000,
                        "chisquare_p_value",
                        distance > 0.02 ? 1e-8 : 0.2,
                        "psi",
                        distance * distance),
                Map.of(
                        "ks",
                        "categories have no order",
                        "wasserstein",
                        "categories have no distance"),
                sample);
    }

    private static ColumnFinding finding(
            Column column,
            Effect effect,
            long missingBefore,
            long missingAfter,
            PlainTable before,
            PlainTable after,
            double visible,
            Map<String, Double> statistics,
            Map<String, String> notApplicable,
            Sample sample) {
        Verdict verdict =
                effect.low() > effect.margin()
                        ? Verdict.DRIFT
                        : effect.high() < effect.margin() ? Verdict.STABLE : Verdict.UNDECIDED;
        var comparison =
                new ColumnComparison(
                        column,
                        before.rows().size(),
                        after.rows().size(),
                        missingBefore,
                        missingAfter,
                        effect,
                        verdict == Verdict.DRIFT ? 1e-6 : 0.4,
                        visible,
                        new Effect("missing_share", "share", 0, 0, 0, 0.02, 0),
                        List.of(),
                        0,
                        statistics,
                        notApplicable,
                        sample);
        String because =
                "%s moved by %.2f of its unit; the margin is %.2f."
                        .formatted(column.name(), effect.value(), effect.margin());
        return ColumnFinding.ofShift(
                comparison, verdict == Verdict.DRIFT ? 1e-6 : 0.4, verdict, because);
    }

    private static Sample numericSample(double[] a, double[] b, double meanA, double meanB) {
        double low = Math.min(a[0], b[0]);
        double high = Math.max(a[(int) (a.length * 0.995)], b[(int) (b.length * 0.995)]);
        List<Double> edges = new ArrayList<>();
        for (int i = 0; i <= BINS; i++) edges.add(low + (high - low) * i / BINS);
        return new Sample(
                edges,
                shares(a, edges),
                shares(b, edges),
                edges,
                cumulative(a, edges),
                cumulative(b, edges),
                List.of(),
                Map.of("mean", meanA),
                Map.of("mean", meanB));
    }

    private static List<Double> shares(double[] x, List<Double> edges) {
        List<Double> shares = new ArrayList<>();
        for (int i = 0; i + 1 < edges.size(); i++)
            shares.add(below(x, edges.get(i + 1)) - below(x, edges.get(i)));
        return shares;
    }

    private static List<Double> cumulative(double[] x, List<Double> points) {
        return points.stream().map(p -> below(x, p)).toList();
    }

    private static double below(double[] x, double at) {
        int i = java.util.Arrays.binarySearch(x, at + 1e-9);
        return (i < 0 ? -i - 1 : i) / (double) x.length;
    }

    private static double wasserstein(double[] a, double[] b) {
        int steps = 400;
        double sum = 0;
        for (int i = 0; i < steps; i++) {
            double q = (i + 0.5) / steps;
            sum += Math.abs(a[(int) (q * a.length)] - b[(int) (q * b.length)]);
        }
        return sum / steps;
    }

    private static double mean(double[] x) {
        return java.util.Arrays.stream(x).average().orElse(Double.NaN);
    }

    private static int index(PlainTable table, Column column) {
        for (int i = 0; i < table.schema().columns().size(); i++)
            if (table.schema().columns().get(i).name().equals(column.name())) return i;
        throw new IllegalArgumentException("No column " + column.name());
    }
}
