package dev.holdfast.data.quality;

import dev.holdfast.stats.SortedOrder;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;

/// Ranking metrics as Evidently 0.7 gives them, oddities kept, so that its users find their figures again: tied scores share a rank (the mean, cut
/// to a whole number), precision divides by the lesser of k and the list's length, average precision takes the relevance of the last row in
/// the table's order within k, at least ten depths are listed, and two of the metrics count their ranks from 2.
final class EvidentlyRanking {
    private static final int DEPTHS = 10;

    /// A user's rows in the order of the table.
    private record User(int[] ranks, boolean[] relevant) {
        double relevantWithin(int k) {
            int hits = 0;
            for (int i = 0; i < ranks.length; i++) if (ranks[i] <= k && relevant[i]) hits++;
            return hits;
        }

        double all() {
            return relevantWithin(Integer.MAX_VALUE);
        }

        double precision(int k) {
            return relevantWithin(k) / Math.min(ranks.length, k);
        }

        boolean lastRelevant(int k) {
            boolean last = false;
            for (int i = 0; i < ranks.length; i++) if (ranks[i] <= k) last = relevant[i];
            return last;
        }

        double averagePrecision(int k) {
            double sum = 0;
            for (int i = 1; i <= k; i++) if (lastRelevant(i)) sum += precision(i);
            return sum / all();
        }

        double reciprocalRank(int k) {
            int first = Integer.MAX_VALUE;
            for (int i = 0; i < ranks.length; i++)
                if (relevant[i]) first = Math.min(first, ranks[i]);
            return first <= k ? 1.0 / first : 0;
        }

        double discountedGain(int k) {
            double gain = 0;
            for (int i = 0; i < ranks.length; i++)
                if (relevant[i] && ranks[i] <= k) gain += discount(ranks[i]);
            double best = 0;
            for (int i = 1; i <= Math.min(k, (int) all()); i++) best += discount(i);
            return gain / best;
        }

        private static double discount(int rank) {
            return 1 / (Math.log(rank + 1.0) / Math.log(2));
        }
    }

    private final List<User> users;
    private final int k;

    private EvidentlyRanking(List<User> users, int k) {
        this.users = users;
        this.k = k;
    }

    /// Users without a relevant item are left out, as is its default.
    static EvidentlyRanking of(Collection<List<Recommended>> rows, int k) {
        List<User> users = new ArrayList<>();
        for (List<Recommended> user : rows) {
            boolean[] relevant = new boolean[user.size()];
            for (int i = 0; i < relevant.length; i++) relevant[i] = user.get(i).relevance() > 0;
            User ranked = new User(ranks(user), relevant);
            if (ranked.all() > 0) users.add(ranked);
        }
        return new EvidentlyRanking(users, k);
    }

    private static int[] ranks(List<Recommended> rows) {
        double[] scores = rows.stream().mapToDouble(Recommended::score).toArray();
        int[] order = SortedOrder.descending(scores);
        int[] ranks = new int[scores.length];
        for (int from = 0; from < order.length; ) {
            int to = from + 1;
            while (to < order.length && scores[order[to]] == scores[order[from]]) to++;
            for (int i = from; i < to; i++) ranks[order[i]] = (from + to + 1) / 2;
            from = to;
        }
        return ranks;
    }

    List<Map<String, Object>> told() {
        int deepest = Math.max(k, DEPTHS);
        int ranked = Math.min(deepest, most(user -> maximum(user.ranks)));
        int listed = Math.min(deepest, most(user -> user.ranks.length));
        List<Map<String, Object>> metrics = new ArrayList<>();
        metrics.add(metric("NDCG", "", ranked, 2, mean(User::discountedGain)));
        metrics.add(metric("MRR", "", ranked, 2, mean(User::reciprocalRank)));
        metrics.add(
                metric("HitRate", "", ranked, 1, mean((u, d) -> u.relevantWithin(d) > 0 ? 1 : 0)));
        metrics.add(metric("MAP", "", listed, 1, mean(User::averagePrecision)));
        IntToDoubleFunction recall = mean((u, d) -> u.relevantWithin(d) / u.all());
        IntToDoubleFunction precision = mean(User::precision);
        metrics.add(metric("RecallTopK", "", listed, 1, recall));
        metrics.add(metric("PrecisionTopK", "", listed, 1, precision));
        metrics.add(
                metric(
                        "FBetaTopK",
                        ",beta=1.0",
                        listed,
                        1,
                        d -> {
                            double p = precision.applyAsDouble(d);
                            double r = recall.applyAsDouble(d);
                            return 2 * p * r / (p + r);
                        }));
        return metrics;
    }

    private int most(java.util.function.ToIntFunction<User> size) {
        return users.stream().mapToInt(size).max().orElse(0);
    }

    private static int maximum(int[] ranks) {
        return java.util.Arrays.stream(ranks).max().orElse(0);
    }

    private interface AtDepth {
        double of(User user, int depth);
    }

    private IntToDoubleFunction mean(AtDepth measure) {
        return depth ->
                users.stream()
                        .mapToDouble(user -> measure.of(user, depth))
                        .average()
                        .orElse(Double.NaN);
    }

    private Map<String, Object> metric(
            String name, String more, int depths, int firstRank, IntToDoubleFunction measure) {
        Map<String, Object> ranks = new LinkedHashMap<>();
        Map<String, Object> values = new LinkedHashMap<>();
        for (int i = 0; i < depths; i++) {
            ranks.put(String.valueOf(i), i + firstRank);
            values.put(String.valueOf(i), measure.applyAsDouble(i + 1));
        }
        Map<String, Object> told = new LinkedHashMap<>();
        told.put(
                "metric",
                "%s(k=%d,no_feedback_users=False,ranking_name=default%s)".formatted(name, k, more));
        Map<String, Object> value = new LinkedHashMap<>();
        value.put("rank", ranks);
        value.put("value", values);
        told.put("value", value);
        return told;
    }
}
