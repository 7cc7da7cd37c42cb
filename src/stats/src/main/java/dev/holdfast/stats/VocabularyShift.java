package dev.holdfast.stats;

import dev.holdfast.stats.quality.ScoredLabels;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Whether texts use other words than before: a naive Bayes classifier over the words of a text learns which window it is from, each text is judged by one that has
/// not seen it, and the area under the ROC curve says how well that went: 0.5 when the vocabulary is the same, 1 when nothing is shared.
///
/// @param folds parts that the texts are cut into
/// @param fewestTexts a word must occur in so many texts to count
public record VocabularyShift(int folds, int fewestTexts) {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]{2,}");

    /// @param area under the ROC curve, 0 to 1
    /// @param pValue of no shift: the normal approximation of the rank sum of the scores
    /// @param risen words that tell the current window most, first the strongest
    /// @param fallen words that tell the reference most
    public record Result(double area, double pValue, List<String> risen, List<String> fallen) {
        public Result {
            risen = List.copyOf(risen);
            fallen = List.copyOf(fallen);
        }
    }

    public static VocabularyShift withDefaults() {
        return new VocabularyShift(5, 2);
    }

    /// @throws IllegalArgumentException when a window has fewer texts than there are folds
    public Result between(List<String> reference, List<String> current) {
        if (Math.min(reference.size(), current.size()) < folds)
            throw new IllegalArgumentException("%d texts are needed".formatted(folds));
        List<Set<String>> before = reference.stream().map(VocabularyShift::words).toList();
        List<Set<String>> now = current.stream().map(VocabularyShift::words).toList();
        double[] scores = new double[before.size() + now.size()];
        boolean[] truths = new boolean[scores.length];
        for (int fold = 0; fold < folds; fold++) {
            Map<String, Double> weights = weights(without(before, fold), without(now, fold));
            for (int i = fold; i < before.size(); i += folds)
                scores[i] = score(before.get(i), weights);
            for (int i = fold; i < now.size(); i += folds) {
                scores[before.size() + i] = score(now.get(i), weights);
                truths[before.size() + i] = true;
            }
        }
        Map<String, Double> all = weights(before, now);
        return new Result(
                ScoredLabels.of(scores, truths).areaUnderCurve(),
                pValue(scores, before.size()),
                strongest(all, -1),
                strongest(all, 1));
    }

    private static double pValue(double[] scores, int before) {
        SortedSample old = SortedSample.of(Arrays.copyOf(scores, before));
        SortedSample young = SortedSample.of(Arrays.copyOfRange(scores, before, scores.length));
        if (old.minimum() == young.maximum() && old.maximum() == young.minimum()) return 1;
        return new MannWhitney(MannWhitney.Alternative.LESS).between(old, young).pValue();
    }

    private static Set<String> words(String text) {
        Set<String> words = new HashSet<>();
        var matcher = WORD.matcher(text.toLowerCase(Locale.ROOT));
        while (matcher.find()) words.add(matcher.group());
        return words;
    }

    private List<Set<String>> without(List<Set<String>> texts, int fold) {
        List<Set<String>> rest = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) if (i % folds != fold) rest.add(texts.get(i));
        return rest;
    }

    /// The log of how much likelier a word is now than before, one text added to each.
    private Map<String, Double> weights(List<Set<String>> before, List<Set<String>> now) {
        Map<String, Integer> old = counts(before);
        Map<String, Integer> young = counts(now);
        Map<String, Double> weights = new HashMap<>();
        Stream.concat(old.keySet().stream(), young.keySet().stream())
                .distinct()
                .forEach(
                        word -> {
                            int a = old.getOrDefault(word, 0);
                            int b = young.getOrDefault(word, 0);
                            if (a + b < fewestTexts) return;
                            double p = (a + 1.0) / (before.size() + 2);
                            double q = (b + 1.0) / (now.size() + 2);
                            weights.put(word, Math.log(q / p));
                        });
        return weights;
    }

    private static Map<String, Integer> counts(List<Set<String>> texts) {
        Map<String, Integer> counts = new HashMap<>();
        for (Set<String> text : texts) for (String word : text) counts.merge(word, 1, Integer::sum);
        return counts;
    }

    private static double score(Set<String> words, Map<String, Double> weights) {
        return words.stream().sorted().mapToDouble(w -> weights.getOrDefault(w, 0.0)).sum();
    }

    private static List<String> strongest(Map<String, Double> weights, int sign) {
        return weights.entrySet().stream()
                .filter(entry -> sign * entry.getValue() < 0)
                .sorted(
                        Comparator.comparingDouble(
                                        (Map.Entry<String, Double> e) -> sign * e.getValue())
                                .thenComparing(Map.Entry::getKey))
                .limit(20)
                .map(Map.Entry::getKey)
                .toList();
    }
}
