package dev.holdfast.app.run;

import dev.holdfast.catalog.run.Run;
import dev.holdfast.catalog.run.RunKey;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;

/// Runs side by side: what came out, what went in, on which data, from which code.
record Comparison(List<Run> runs, List<Line> lines) {
    private static final String TRACKERS_OWN = "mlflow.";
    private static final List<RunKey> DATA =
            List.of(RunKey.attribute("dataset.name"), RunKey.attribute("dataset.digest"));
    private static final RunKey CODE = RunKey.tag("mlflow.source.git.commit");
    private static final List<RunKey.Family> ORDER =
            List.of(
                    RunKey.Family.METRIC,
                    RunKey.Family.PARAM,
                    RunKey.Family.ATTRIBUTE,
                    RunKey.Family.TAG);

    Comparison {
        runs = List.copyOf(runs);
        lines = List.copyOf(lines);
    }

    /// A metric, parameter, dataset or tag. `lowest` and `highest` are places in the list of runs; -1 where there is
    /// no number or all are alike.
    record Line(RunKey key, boolean differs, int lowest, int highest) {}

    /// @param runs at least one
    static Comparison of(List<Run> runs) {
        return new Comparison(runs, keys(runs).stream().map(key -> line(key, runs)).toList());
    }

    private static Set<RunKey> keys(List<Run> runs) {
        Set<RunKey> keys =
                new TreeSet<>(
                        Comparator.comparing((RunKey key) -> ORDER.indexOf(key.family()))
                                .thenComparing(RunKey::name));
        for (Run run : runs) {
            run.metrics().keySet().forEach(name -> keys.add(RunKey.metric(name)));
            run.params().keySet().forEach(name -> keys.add(RunKey.param(name)));
            run.tags().keySet().stream()
                    .filter(name -> !name.startsWith(TRACKERS_OWN))
                    .forEach(name -> keys.add(RunKey.tag(name)));
            if (!run.inputs().isEmpty()) keys.addAll(DATA);
            if (CODE.textIn(run) != null) keys.add(CODE);
        }
        return keys;
    }

    private static Line line(RunKey key, List<Run> runs) {
        Object first = value(key, runs.getFirst());
        boolean differs = runs.stream().anyMatch(run -> !Objects.equals(value(key, run), first));
        List<Integer> byNumber = differs && key.numeric() ? byNumber(key, runs) : List.of();
        boolean spread =
                !byNumber.isEmpty()
                        && number(key, runs.get(byNumber.getFirst()))
                                < number(key, runs.get(byNumber.getLast()));
        return new Line(
                key, differs, spread ? byNumber.getFirst() : -1, spread ? byNumber.getLast() : -1);
    }

    private static @Nullable Object value(RunKey key, Run run) {
        return key.numeric() ? key.numberIn(run) : key.textIn(run);
    }

    /// The places of the runs that have a number, the lowest first.
    private static List<Integer> byNumber(RunKey key, List<Run> runs) {
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < runs.size(); i++)
            if (Double.isFinite(number(key, runs.get(i)))) places.add(i);
        places.sort(Comparator.comparingDouble(place -> number(key, runs.get(place))));
        return places;
    }

    /// NaN where the run has none.
    private static double number(RunKey key, Run run) {
        Double number = key.numberIn(run);
        return number == null ? Double.NaN : number;
    }

    /// The second run less the first; empty where there are not two, or one has no number.
    OptionalDouble difference(RunKey key) {
        if (runs.size() != 2 || !key.numeric()) return OptionalDouble.empty();
        double difference = number(key, runs.getLast()) - number(key, runs.getFirst());
        return Double.isFinite(difference) ? OptionalDouble.of(difference) : OptionalDouble.empty();
    }

    /// The same runs in the opposite order.
    Comparison swapped() {
        return of(runs.reversed());
    }

    List<Line> differing() {
        return lines.stream().filter(Line::differs).toList();
    }

    long differing(RunKey.Family family) {
        return lines.stream().filter(l -> l.differs() && l.key().family() == family).count();
    }
}
