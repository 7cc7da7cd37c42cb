package dev.holdfast.data.row;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What was left out or changed on the way in: sentences, and problems counted with their first line.
public final class Notes {
    private final Set<String> sentences = new LinkedHashSet<>();
    private final Map<Problem, long[]> tallies = new EnumMap<>(Problem.class);

    public void say(String sentence) {
        sentences.add(sentence);
    }

    public void tally(Problem problem, long line) {
        tally(problem, 1, line);
    }

    public void tally(Problem problem, long times, long line) {
        if (times > 0) tallies.computeIfAbsent(problem, _ -> new long[] {0, line})[0] += times;
    }

    public long count(Problem problem) {
        long[] tally = tallies.get(problem);
        return tally == null ? 0 : tally[0];
    }

    public List<String> sentences() {
        List<String> all = new ArrayList<>(sentences);
        tallies.forEach((problem, tally) -> all.add(problem.told(tally[0], tally[1])));
        return all;
    }
}
