package dev.holdfast.stats.tree;

import dev.holdfast.stats.tree.Tree.Missing;
import dev.holdfast.stats.tree.Tree.Node;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// A tree as LightGBM writes it: a line for each array, which all have one number a question.
final class TreeText {
    private static final int CATEGORICAL = 1;
    private static final int DEFAULT_LEFT = 2;

    private final double[] features;
    private final double[] thresholds;
    private final double[] kinds;
    private final double[] bounds;
    private final double[] words;

    private TreeText(Map<String, String> lines, int questions) {
        this.features = numbers(lines, "split_feature", questions);
        this.thresholds = numbers(lines, "threshold", questions);
        this.kinds = numbers(lines, "decision_type", questions);
        this.bounds = numbers(lines, "cat_boundaries");
        this.words = numbers(lines, "cat_threshold");
    }

    /// @param lines what follows the first `=` of each line, by what precedes it
    /// @param features how many columns there are
    /// @throws IllegalArgumentException when the lines are no tree over these columns
    static Tree of(Map<String, String> lines, int features) {
        if (lines.getOrDefault("is_linear", "0").equals("1"))
            throw new IllegalArgumentException("its trees are linear");
        int size = (int) numbers(lines, "num_leaves", 1)[0];
        if (size < 1) throw cutShort();
        double[] leaves = numbers(lines, "leaf_value", size);
        if (size == 1) return new Tree(leaves[0]);
        int questions = size - 1;
        double[] left = numbers(lines, "left_child", questions);
        double[] right = numbers(lines, "right_child", questions);
        TreeText text = new TreeText(lines, questions);
        List<Node> nodes = new ArrayList<>();
        List<int[]> children = new ArrayList<>();
        for (int i = 0; i < questions; i++) {
            nodes.add(text.node(i, features));
            children.add(new int[] {child(left[i], i, size), child(right[i], i, size)});
        }
        return new Tree(nodes, children, Arrays.stream(leaves).boxed().toList());
    }

    /// A child that stood before its parent would make a walk down the tree endless.
    private static int child(double written, int parent, int leaves) {
        int child = (int) written;
        boolean sound = child < 0 ? ~child < leaves : child > parent && child < leaves - 1;
        if (sound) return child;
        throw new IllegalArgumentException("a question in it leads to %d".formatted(child));
    }

    private Node node(int place, int columns) {
        int feature = (int) features[place];
        if (feature < 0 || feature >= columns)
            throw new IllegalArgumentException(
                    "it asks for column %d and %d are there".formatted(feature, columns));
        int kind = (int) kinds[place];
        Missing missing =
                switch (kind >> 2 & 3) {
                    case 0 -> Missing.ZERO;
                    case 1 -> Missing.ZERO_AND_NAN;
                    default -> Missing.NAN;
                };
        double threshold = thresholds[place];
        long[] categories = (kind & CATEGORICAL) == 0 ? null : categories((int) threshold);
        return new Node(feature, threshold, (kind & DEFAULT_LEFT) != 0, missing, categories);
    }

    /// Words of 32 bits become words of 64.
    private long[] categories(int set) {
        if (set < 0 || set + 1 >= bounds.length) throw cutShort();
        int from = (int) bounds[set];
        int to = (int) bounds[set + 1];
        if (from < 0 || to < from || to > words.length) throw cutShort();
        int size = to - from;
        long[] wide = new long[(size + 1) / 2];
        for (int i = 0; i < size; i++) wide[i / 2] |= (long) words[from + i] << i % 2 * 32;
        return wide;
    }

    private static double[] numbers(Map<String, String> lines, String name, int size) {
        double[] numbers = numbers(lines, name);
        if (numbers.length != size) throw cutShort();
        return numbers;
    }

    private static double[] numbers(Map<String, String> lines, String name) {
        String text = lines.getOrDefault(name, "").strip();
        if (text.isEmpty()) return new double[0];
        return Arrays.stream(text.split(" ")).mapToDouble(Double::parseDouble).toArray();
    }

    private static IllegalArgumentException cutShort() {
        return new IllegalArgumentException("a tree in it is cut short");
    }
}
