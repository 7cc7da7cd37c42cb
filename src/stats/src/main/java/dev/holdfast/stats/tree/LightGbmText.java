package dev.holdfast.stats.tree;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Reads the model text that LightGBM saves.
public final class LightGbmText {
    /// Objectives under which the sum of the trees is the number that is predicted.
    private static final Set<String> PLAIN =
            Set.of("regression", "regression_l1", "huber", "fair", "quantile", "mape");

    private static final String LOGISTIC = "binary sigmoid:1";
    private static final String END = "end of trees";

    private LightGbmText() {}

    /// @param features how many columns it will be given
    /// @throws IllegalArgumentException when the text is no such model, is cut short, takes other columns, or is one whose predictions are more than the
    ///     sum of its trees or that of one logistic function: linear trees, several classes, averaged trees, other objectives
    public static BoostedTrees read(String text, int features) {
        List<Tree> trees = new ArrayList<>();
        Map<String, String> block = new HashMap<>();
        Map<String, String> head = new HashMap<>();
        boolean whole = false;
        for (String line : text.lines().toList()) {
            whole = line.equals(END);
            if (whole || line.startsWith("Tree=")) {
                if (block.containsKey("num_leaves")) trees.add(TreeText.of(block, features));
                else head.putAll(block);
                block.clear();
                if (whole) break;
            }
            int equals = line.indexOf('=');
            if (equals > 0) block.put(line.substring(0, equals), line.substring(equals + 1));
            else block.put(line, "");
        }
        if (trees.isEmpty()) throw new IllegalArgumentException("no tree of LightGBM is in it");
        if (!whole) throw new IllegalArgumentException("it is cut short");
        return new BoostedTrees(0, trees, logistic(head, features));
    }

    /// Whether the model tells two classes apart.
    private static boolean logistic(Map<String, String> head, int features) {
        if (!head.getOrDefault("num_tree_per_iteration", "1").equals("1"))
            throw new IllegalArgumentException("it tells several classes apart");
        if (head.containsKey("average_output"))
            throw new IllegalArgumentException("it averages its trees, as a random forest does");
        int takes = Integer.parseInt(head.getOrDefault("max_feature_idx", "-1").strip()) + 1;
        if (takes != features)
            throw new IllegalArgumentException(
                    "it takes %d columns and %d are there".formatted(takes, features));
        String objective = head.getOrDefault("objective", "").strip();
        if (objective.equals(LOGISTIC)) return true;
        List<String> words = Arrays.asList(objective.split(" "));
        if (PLAIN.contains(words.getFirst()) && !words.contains("sqrt")) return false;
        throw new IllegalArgumentException("its objective is \"%s\"".formatted(objective));
    }
}
