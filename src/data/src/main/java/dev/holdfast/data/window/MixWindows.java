package dev.holdfast.data.window;

import dev.holdfast.stats.window.DomainClassifier;
import dev.holdfast.stats.window.LossChange;
import dev.holdfast.stats.window.ProbabilityCalibration;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/// How much of a change of loss comes from rows of another kind (mix), and how much from rows of the same kind being predicted worse (relation). Of more than 20,000 rows of a window every second, third, … is taken.
final class MixWindows {
    private static final int ROWS = 20_000;

    private final WindowPair pair;
    private final Outputs outputs;
    private final RowLoss loss;

    MixWindows(WindowPair pair, Outputs outputs) {
        this.pair = pair;
        this.outputs = outputs;
        this.loss = RowLoss.of(outputs, pair.reference());
        if (loss == RowLoss.ABSOLUTE_ERROR) {
            outputs.mustBeNumbers(pair.reference());
            outputs.mustBeNumbers(pair.analysis());
        }
        pair.mustHaveFeatures();
    }

    List<Map<String, Object>> told() {
        FeatureCodes codes = new FeatureCodes(pair.features(), pair.reference());
        DomainClassifier classifier = DomainClassifier.withDefaults(codes.categorical(0));
        Labelled before =
                labelled(
                        loss.of(pair.reference(), outputs),
                        0,
                        pair.reference().rows(),
                        codes.of(pair.reference(), List.of()));
        double[][] analysis = codes.of(pair.analysis(), List.of());
        double[] losses = loss.of(pair.analysis(), outputs);
        List<Map<String, Object>> answers = pair.answers();
        List<Chunk> chunks = pair.all();
        for (int i = 0; i < chunks.size(); i++) {
            Chunk chunk = chunks.get(i);
            if (chunk.isReference()) continue;
            Labelled now = labelled(losses, chunk.from(), chunk.to(), analysis);
            answers.get(i).put("loss", told(classifier, before, now));
        }
        return answers.stream().filter(answer -> answer.containsKey("loss")).toList();
    }

    /// Rows whose truth and prediction are known.
    ///
    /// @param columns features × rows
    private record Labelled(double[] losses, double[][] columns) {
        int rows() {
            return losses.length;
        }
    }

    private static Labelled labelled(double[] losses, int from, int to, double[][] columns) {
        int[] known = IntStream.range(from, to).filter(row -> !Double.isNaN(losses[row])).toArray();
        int step = Math.max(1, (known.length + ROWS - 1) / ROWS);
        int[] rows =
                IntStream.range(0, known.length)
                        .filter(i -> i % step == 0)
                        .map(i -> known[i])
                        .toArray();
        double[][] taken = new double[columns.length][];
        for (int c = 0; c < taken.length; c++) taken[c] = taken(columns[c], rows);
        return new Labelled(taken(losses, rows), taken);
    }

    private static double[] taken(double[] cells, int[] rows) {
        return Arrays.stream(rows).mapToDouble(row -> cells[row]).toArray();
    }

    private Map<String, @Nullable Object> told(
            DomainClassifier classifier, Labelled before, Labelled now) {
        Map<String, @Nullable Object> told = new LinkedHashMap<>();
        told.put("name", loss.key());
        told.put("reference_rows", before.rows());
        told.put("rows", now.rows());
        if (Math.min(before.rows(), now.rows()) < 2 * classifier.folds()) {
            told.put("not_applicable", "too few rows whose truth is known");
            return told;
        }
        LossChange.Found found = found(classifier, before, now);
        told.put("reference", found.reference());
        told.put("current", found.current());
        told.put("change", found.current() - found.reference());
        told.put("shared_rows", found.shared());
        if (found.split()) {
            told.put("mix", found.mix());
            told.put("relation", found.relation());
        } else
            told.put(
                    "not_applicable",
                    "the windows have too few rows in common to tell mix from relation");
        told.put("sentence", sentence(found));
        return told;
    }

    private static LossChange.Found found(
            DomainClassifier classifier, Labelled before, Labelled now) {
        boolean[] marked = new boolean[before.rows() + now.rows()];
        Arrays.fill(marked, before.rows(), marked.length, true);
        double[] scores = classifier.scores(before.columns(), now.columns());
        ProbabilityCalibration calibration = ProbabilityCalibration.of(scores, marked);
        double evenly = (double) before.rows() / now.rows();
        double[] odds =
                Arrays.stream(scores).map(calibration::at).map(p -> p / (1 - p) * evenly).toArray();
        return LossChange.withDefaults()
                .between(
                        before.losses(),
                        now.losses(),
                        Arrays.copyOf(odds, before.rows()),
                        Arrays.copyOfRange(odds, before.rows(), odds.length));
    }

    private static String sentence(LossChange.Found found) {
        String change =
                String.format(
                        Locale.ROOT,
                        "The loss went from %.4f to %.4f",
                        found.reference(),
                        found.current());
        if (!found.split()) return change + "; the windows have too few rows in common to say why.";
        return change
                + String.format(
                        Locale.ROOT,
                        ": %+.4f from rows of another kind (%+.4f to %+.4f), %+.4f from rows of the"
                                + " same kind (%+.4f to %+.4f).",
                        found.mix().value(),
                        found.mix().low(),
                        found.mix().high(),
                        found.relation().value(),
                        found.relation().low(),
                        found.relation().high());
    }
}
