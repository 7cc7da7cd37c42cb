package dev.holdfast.data.window;

import dev.holdfast.stats.window.AlarmLimits;
import dev.holdfast.stats.window.DomainClassifier;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// How well a classifier tells the rows of each window from the reference's: 0.5 when it cannot. A window of the reference is told from the reference's other rows.
final class DomainWindows {
    private static final AlarmLimits LIMITS = new AlarmLimits(0.45, 0.65);

    private final WindowPair pair;

    DomainWindows(WindowPair pair) {
        this.pair = pair;
        pair.mustHaveFeatures();
    }

    List<Map<String, Object>> told() {
        FeatureCodes codes = new FeatureCodes(pair.features(), pair.reference());
        double[][] reference = codes.of(pair.reference(), List.of());
        DomainClassifier classifier = DomainClassifier.withDefaults(codes.categorical(0));
        double[][] analysis = codes.of(pair.analysis(), List.of());
        List<Chunk> chunks = pair.all();
        List<Map<String, Object>> answers = pair.answers();
        for (int i = 0; i < chunks.size(); i++) {
            Chunk chunk = chunks.get(i);
            double area =
                    chunk.isReference()
                            ? classifier.area(reference, marked(chunk))
                            : classifier.between(
                                    reference, part(analysis, chunk.from(), chunk.to()));
            answers.get(i)
                    .put(
                            "domain_classifier_auroc",
                            Tracked.told(area, LIMITS, LIMITS.exceededBy(area)));
        }
        return answers;
    }

    /// Which rows of the reference are in the window.
    private boolean[] marked(Chunk chunk) {
        boolean[] marked = new boolean[pair.reference().rows()];
        Arrays.fill(marked, chunk.from(), chunk.to(), true);
        return marked;
    }

    private static double[][] part(double[][] columns, int from, int to) {
        double[][] part = new double[columns.length][];
        for (int c = 0; c < part.length; c++) part[c] = Arrays.copyOfRange(columns[c], from, to);
        return part;
    }
}
