package dev.holdfast.stats.tree;

import dev.holdfast.stats.tree.Tree.Missing;
import dev.holdfast.stats.tree.Tree.Node;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Reads the model text that LightGBM saves.
public final class LightGbmText {
    private static final int CATEGORICAL = 1;
    private static final int DEFAULT_LEFT = 2;

    private LightGbmText() {}

    /// @throws IllegalArgumentException when the text is no such model, or one of linear trees or several classes
    public static BoostedTrees read(String text) {
        List<Tree> trees = new ArrayList<>();
        Map<String, String> block = new HashMap<>();
        Map<String, String> head = new HashMap<>();
        for (String line : text.lines().toList()) {
            if (line.startsWith("Tree=") || line.equals("end of trees")) {
                if (block.containsKey("num_leaves")) trees.add(tree(block));
                else head.putAll(block);
                block.clear();
                if (line.equals("end of trees")) break;
            }
            int equals = line.indexOf('=');
            if (equals > 0) block.put(line.substring(0, equals), line.substring(equals + 1));
        }
        if (trees.isEmpty()) throw new IllegalArgumentException("no tree of LightGBM is in it");
        if (!head.getOrDefault("num_tree_per_iteration", "1").equals("1"))
            throw new IllegalArgumentException("it tells several classes apart");
        boolean logistic = head.getOrDefault("objective", "").startsWith("binary");
        return new BoostedTrees(0, trees, logistic);
    }

    private static Tree tree(Map<String, String> block) {
        if (block.getOrDefault("is_linear", "0").equals("1"))
            throw new IllegalArgumentException("its trees are linear");
        List<Double> leaves = Arrays.stream(numbers(block, "leaf_value")).boxed().toList();
        if (leaves.size() != (int) numbers(block, "num_leaves")[0] || leaves.isEmpty())
            throw new IllegalArgumentException("a tree in it is cut short");
        List<Node> nodes = new ArrayList<>();
        List<int[]> children = new ArrayList<>();
        if (leaves.size() > 1) {
            double[] features = numbers(block, "split_feature");
            double[] left = numbers(block, "left_child");
            double[] right = numbers(block, "right_child");
            if (features.length != leaves.size() - 1
                    || left.length != features.length
                    || right.length != features.length)
                throw new IllegalArgumentException("a tree in it is cut short");
            for (int i = 0; i < features.length; i++) {
                nodes.add(node(block, i, (int) features[i]));
                children.add(new int[] {(int) left[i], (int) right[i]});
            }
        }
        return new Tree(nodes, children, leaves);
    }

    private static Node node(Map<String, String> block, int place, int feature) {
        double threshold = numbers(block, "threshold")[place];
        int kind = (int) numbers(block, "decision_type")[place];
        Missing missing =
                switch (kind >> 2 & 3) {
                    case 0 -> Missing.ZERO;
                    case 1 -> Missing.ZERO_AND_NAN;
                    default -> Missing.NAN;
                };
        long[] categories = (kind & CATEGORICAL) == 0 ? null : categories(block, (int) threshold);
        return new Node(feature, threshold, (kind & DEFAULT_LEFT) != 0, missing, categories);
    }

    /// Words of 32 bits become words of 64.
    private static long[] categories(Map<String, String> block, int set) {
        double[] bounds = numbers(block, "cat_boundaries");
        double[] words = numbers(block, "cat_threshold");
        int from = (int) bounds[set];
        int size = (int) bounds[set + 1] - from;
        long[] wide = new long[(size + 1) / 2];
        for (int i = 0; i < size; i++) wide[i / 2] |= (long) words[from + i] << i % 2 * 32;
        return wide;
    }

    private static double[] numbers(Map<String, String> block, String name) {
        String text = block.getOrDefault(name, "").strip();
        if (text.isEmpty()) return new double[0];
        return Arrays.stream(text.split(" ")).mapToDouble(Double::parseDouble).toArray();
    }
}
