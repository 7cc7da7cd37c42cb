package dev.holdfast.data.pushdown;

import dev.holdfast.catalog.check.Sample;
import dev.holdfast.catalog.data.Column;
import dev.holdfast.data.comparison.CategoryColumn;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Counts the categories of a column in both windows: all where there are up to a thousand, else the thousand most frequent of each window, and all
/// others together.
final class CategoryQuestions {
    static final int MOST = 1_000;

    /// So few different texts are categories, however few rows there are.
    private static final int FEW = 20;

    private final WindowQuestions reference;
    private final WindowQuestions current;
    private final Column column;
    private final Facts before;
    private final Facts now;
    private final Map<String, Long> top;

    CategoryQuestions(
            WindowQuestions reference,
            WindowQuestions current,
            Column column,
            Facts before,
            Facts now) {
        this.reference = reference;
        this.current = current;
        this.column = column;
        this.before = before;
        this.now = now;
        this.top = reference.top(column, MOST);
    }

    /// Whether more than half of the values differ: free text, as in a file.
    boolean freeText() {
        long distinct = top.size() <= MOST ? top.size() : reference.distinct(column);
        return distinct > FEW && distinct * 2 > before.used();
    }

    Counted ask() {
        Map<String, Long> topNow = current.top(column, MOST);
        if (top.size() <= MOST && topNow.size() <= MOST)
            return new Counted(
                    new CategoryColumn(top, before.missing()),
                    new CategoryColumn(topNow, now.missing()),
                    false);
        Set<String> names = new LinkedHashSet<>(frequent(top));
        names.addAll(frequent(topNow));
        return new Counted(counted(reference, names, before), counted(current, names, now), true);
    }

    private static List<String> frequent(Map<String, Long> top) {
        return top.keySet().stream().limit(MOST).toList();
    }

    private CategoryColumn counted(WindowQuestions window, Set<String> names, Facts facts) {
        var counts = new HashMap<>(window.of(column, List.copyOf(names)));
        long named = counts.values().stream().mapToLong(Long::longValue).sum();
        if (facts.used() > named) counts.merge(Sample.OTHER, facts.used() - named, Long::sum);
        return new CategoryColumn(counts, facts.missing());
    }

    /// @param bounded whether rare categories were counted together
    record Counted(CategoryColumn reference, CategoryColumn current, boolean bounded) {}
}
