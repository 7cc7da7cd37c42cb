package dev.holdfast.data.window;

import dev.holdfast.stats.window.AlarmLimits;
import dev.holdfast.stats.window.DomainClassifier;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// How well a classifier tells the rows of each window from the reference's: 0.5 when it cannot. A window of the reference is told from the reference's other rows.
final class DomainWindows {
    private static final AlarmLimits LIMITS = new AlarmLimits(0.45, 0.65);

    private final WindowPair pair;

    DomainWindows(WindowPair pair) {
        this.pair = pair;
        if (pair.features().isEmpty())
            throw new IllegalArgumentException("no feature is in both files");
    }

    List<Map<String, Object>> told() {
        FeatureCodes codes = new FeatureCodes(pair.features(), pair.reference());
        double[][] reference = codes.of(pair.reference(), List.of());
        DomainClassifier classifier = DomainClassifier.withDefaults(codes.categorical(0));
        List<Map<String, Object>> answers = new ArrayList<>();
        for (Chunk chunk : pair.all()) {
            double area;
            if (chunk.isReference()) {
                boolean[] marked = new boolean[pair.reference().rows()];
                Arrays.fill(marked, chunk.from(), chunk.to(), true);
                area = classifier.area(reference, marked);
            } else
                area =
                        classifier.between(
                                reference,
                                part(codes.of(chunk.table(), List.of()), chunk.from(), chunk.to()));
            Map<String, Object> answer = new LinkedHashMap<>();
            answer.put("chunk", chunk.told());
            answer.put(
                    "domain_classifier_auroc", Tracked.told(area, LIMITS, LIMITS.exceededBy(area)));
            answers.add(answer);
        }
        return answers;
    }

    private static double[][] part(double[][] columns, int from, int to) {
        double[][] part = new double[columns.length][];
        for (int c = 0; c < part.length; c++) part[c] = Arrays.copyOfRange(columns[c], from, to);
        return part;
    }
}
