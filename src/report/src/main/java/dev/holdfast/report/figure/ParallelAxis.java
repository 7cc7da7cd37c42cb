package dev.holdfast.report.figure;

import dev.holdfast.catalog.run.Run;
import dev.holdfast.catalog.run.RunKey;
import dev.holdfast.report.words.Numbers;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/// One axis of parallel coordinates: numbers from low to high, or words side by side. A run without
/// the key has no place on it (NaN).
record ParallelAxis(String name, List<String> words, double low, double high, List<Double> values) {
    private static final int MOST_WORDS = 12;

    static ParallelAxis of(RunKey key, List<Run> runs) {
        List<String> texts = runs.stream().map(r -> text(key, r)).toList();
        List<Double> numbers = texts.stream().map(ParallelAxis::number).toList();
        boolean numeric = true;
        for (int i = 0; i < texts.size(); i++)
            if (!texts.get(i).isEmpty() && numbers.get(i).isNaN()) numeric = false;
        return numeric ? numeric(key.name(), numbers) : words(key.name(), texts);
    }

    private static ParallelAxis numeric(String name, List<Double> numbers) {
        double low = numbers.stream().mapToDouble(d -> d).filter(Double::isFinite).min().orElse(0);
        double high = numbers.stream().mapToDouble(d -> d).filter(Double::isFinite).max().orElse(1);
        return new ParallelAxis(name, List.of(), low, high, numbers);
    }

    private static ParallelAxis words(String name, List<String> texts) {
        var all = new TreeSet<>(texts);
        all.remove("");
        List<String> words = new ArrayList<>(all);
        List<Double> values =
                texts.stream()
                        .map(t -> t.isEmpty() ? Double.NaN : (double) words.indexOf(t))
                        .toList();
        return new ParallelAxis(name, words, 0, Math.max(1, words.size() - 1), values);
    }

    private static String text(RunKey key, Run run) {
        return switch (key.family()) {
            case METRIC ->
                    run.metrics().containsKey(key.name())
                            ? String.valueOf(run.metrics().get(key.name()))
                            : "";
            case PARAM -> run.params().getOrDefault(key.name(), "");
            case TAG -> run.tags().getOrDefault(key.name(), "");
            case ATTRIBUTE -> attribute(key.name(), run);
        };
    }

    private static String attribute(String name, Run run) {
        return switch (name) {
            case "status" -> run.status().name().toLowerCase(java.util.Locale.ROOT);
            case "run_name" -> run.name();
            case "duration" ->
                    run.started() == null || run.ended() == null
                            ? ""
                            : String.valueOf(
                                    Duration.between(run.started(), run.ended()).toMillis()
                                            / 1000.0);
            default -> "";
        };
    }

    private static double number(String text) {
        try {
            return text.isEmpty() ? Double.NaN : Double.parseDouble(text);
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    /// What a run's place reads as.
    String label(int run) {
        double value = values.get(run);
        if (Double.isNaN(value)) return Numbers.NONE;
        return words.isEmpty() ? Numbers.number(value) : words.get((int) value);
    }

    /// The labels along the axis and their values.
    List<Integer> shownWords() {
        int step = Math.max(1, (int) Math.ceil(words.size() / (double) MOST_WORDS));
        List<Integer> shown = new ArrayList<>();
        for (int i = 0; i < words.size(); i += step) shown.add(i);
        return shown;
    }
}
