package dev.holdfast.stats;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/// How often each category occurs in two windows: a table of 2 × k counts. Categories stand in the order of their code points and are
/// compared code point by code point.
public final class CategoryTable {
    /// The order of code points, which is not that of Java's UTF-16 units.
    static final Comparator<String> BY_CODE_POINT = CategoryTable::byCodePoint;

    private final List<String> categories;
    final long[] reference;
    final long[] current;

    private CategoryTable(List<String> categories, long[] reference, long[] current) {
        this.categories = categories;
        this.reference = reference;
        this.current = current;
    }

    /// @throws IllegalArgumentException when a count is negative
    public static CategoryTable of(Map<String, Long> reference, Map<String, Long> current) {
        var all = new TreeSet<>(BY_CODE_POINT);
        all.addAll(reference.keySet());
        all.addAll(current.keySet());
        var categories = List.copyOf(all);
        return new CategoryTable(
                categories, counts(categories, reference), counts(categories, current));
    }

    public int size() {
        return categories.size();
    }

    public List<String> categories() {
        return categories;
    }

    public long reference(int category) {
        return reference[category];
    }

    public long current(int category) {
        return current[category];
    }

    public long referenceTotal() {
        return Arrays.stream(reference).sum();
    }

    public long currentTotal() {
        return Arrays.stream(current).sum();
    }

    public Shares shares() {
        return Shares.ofCounts(reference, referenceTotal(), current, currentTotal());
    }

    /// Categories that occur now and never did in the reference, the most frequent first.
    public List<String> unseen() {
        return java.util.stream.IntStream.range(0, size())
                .filter(i -> reference[i] == 0 && current[i] > 0)
                .boxed()
                .sorted(Comparator.comparingLong((Integer i) -> -current[i]))
                .map(categories::get)
                .toList();
    }

    /// How many rows of the current window hold an unseen category.
    public long unseenRows() {
        long rows = 0;
        for (int i = 0; i < size(); i++) if (reference[i] == 0) rows += current[i];
        return rows;
    }

    /// Both orders differ only where one text has a surrogate and the other a unit above all surrogates.
    private static int byCodePoint(String left, String right) {
        int shorter = Math.min(left.length(), right.length());
        for (int i = 0; i < shorter; i++) {
            char a = left.charAt(i);
            char b = right.charAt(i);
            if (a == b) continue;
            boolean unlike = Character.isSurrogate(a) != Character.isSurrogate(b);
            return unlike && a >= Character.MIN_SURROGATE && b >= Character.MIN_SURROGATE
                    ? b - a
                    : a - b;
        }
        return left.length() - right.length();
    }

    private static long[] counts(List<String> categories, Map<String, Long> counts) {
        long[] inOrder =
                categories.stream().mapToLong(name -> counts.getOrDefault(name, 0L)).toArray();
        if (Arrays.stream(inOrder).anyMatch(count -> count < 0))
            throw new IllegalArgumentException("negative count in " + counts);
        return inOrder;
    }
}
