package dev.holdfast.data.tracker;

import dev.holdfast.data.ShownName;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What was left out: a count per place and reason. Only so many places are named; the rest are counted.
final class LeftOut {
    private static final int NAMED = 40;

    private final Map<String, Tally> tallies = new LinkedHashMap<>();
    private final Set<String> sentences = new LinkedHashSet<>();
    private long beyond;

    private static final class Tally {
        long times;
        String first = "";
    }

    /// @param place where it is, such as `1/abc/metrics/loss`
    /// @param what what was left out in the plural, such as `lines that are no points`
    /// @param first the first of them, such as `line 3`
    void count(String place, String what, String first) {
        String key = "%s: %s".formatted(ShownName.excerpt(place, 120), what);
        Tally tally = tallies.get(key);
        if (tally == null) {
            if (tallies.size() >= NAMED) {
                beyond++;
                return;
            }
            tally = new Tally();
            tally.first = first;
            tallies.put(key, tally);
        }
        tally.times++;
    }

    void say(String place, String sentence) {
        if (sentences.size() < NAMED)
            sentences.add("%s: %s".formatted(ShownName.excerpt(place, 120), sentence));
        else beyond++;
    }

    List<String> sentences() {
        List<String> all = new ArrayList<>(sentences);
        tallies.forEach(
                (key, tally) ->
                        all.add(
                                "%s left out: %d (first: %s)."
                                        .formatted(key, tally.times, tally.first)));
        if (beyond > 0) all.add("%,d more were left out elsewhere.".formatted(beyond));
        return all;
    }
}
