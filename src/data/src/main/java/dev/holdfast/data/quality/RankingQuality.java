package dev.holdfast.data.quality;

import dev.holdfast.data.table.RoleColumns;
import dev.holdfast.stats.quality.RankedItems;
import dev.holdfast.stats.quality.RankedItems.Divisor;
import dev.holdfast.stats.quality.RankedItems.Gains;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/// Recommendations per user: highest score first, equal ones by item. Users without a relevant item are left out of the means.
///
/// @param users the rows of each user, in the order of the table
/// @param leftOut rows without user, score or relevance
record RankingQuality(Map<String, List<Recommended>> users, long rows, long leftOut) {
    private static final int[] DEPTHS = {1, 3, 5, 10};

    static RankingQuality of(RoleColumns columns) {
        @Nullable String[] users = columns.texts("user");
        @Nullable String[] items = columns.texts("item");
        double[] scores = columns.numbers("score");
        double[] relevance = columns.numbers("relevance");
        Map<String, List<Recommended>> rows = new TreeMap<>();
        long left = 0;
        for (int i = 0; i < users.length; i++) {
            String user = users[i];
            if (user == null || !Double.isFinite(scores[i]) || !Double.isFinite(relevance[i]))
                left++;
            else
                rows.computeIfAbsent(user, _ -> new ArrayList<>())
                        .add(new Recommended(String.valueOf(items[i]), scores[i], relevance[i]));
        }
        return new RankingQuality(rows, users.length, left);
    }

    void write(Map<String, Object> document) {
        document.put("rows", rows);
        document.put("left_out", leftOut);
        document.put("users", users.size());
        List<RankedItems> ranked =
                users.values().stream()
                        .map(RankingQuality::ranked)
                        .filter(user -> user.relevant() > 0)
                        .toList();
        if (ranked.isEmpty()) throw new IllegalArgumentException("no user has a relevant item");
        document.put("users_with_a_relevant_item", ranked.size());
        Map<String, Object> depths = new LinkedHashMap<>();
        for (int k : DEPTHS) depths.put("k=" + k, at(k, ranked));
        document.put("closed_form", depths);
        document.put(
                "evidently_k5_binary_relevance", EvidentlyRanking.of(users.values(), 5).told());
    }

    private static RankedItems ranked(List<Recommended> rows) {
        Comparator<Recommended> order =
                Comparator.comparingDouble((Recommended row) -> -row.score())
                        .thenComparing(Recommended::item);
        return new RankedItems(
                rows.stream().sorted(order).mapToDouble(Recommended::relevance).toArray());
    }

    private static Map<String, Object> at(int k, List<RankedItems> users) {
        Map<String, Object> told = new LinkedHashMap<>();
        double precision = mean(users, user -> user.precision(k));
        double recall = mean(users, user -> user.recall(k));
        told.put("precision", precision);
        told.put("recall", recall);
        told.put("hit", mean(users, user -> user.hit(k)));
        told.put("mrr", mean(users, user -> user.reciprocalRank(k)));
        told.put(
                "ap_div_min(k,R)",
                mean(users, user -> user.averagePrecision(k, Divisor.REACHABLE)));
        told.put("ap_div_hits_in_k", mean(users, user -> user.averagePrecision(k, Divisor.FOUND)));
        told.put("ap_div_R", mean(users, user -> user.averagePrecision(k, Divisor.RELEVANT)));
        told.put("ndcg_binary", mean(users, user -> user.discountedGain(k, Gains.BINARY)));
        told.put("ndcg_linear", mean(users, user -> user.discountedGain(k, Gains.LINEAR)));
        told.put("ndcg_exp", mean(users, user -> user.discountedGain(k, Gains.EXPONENTIAL)));
        told.put("f1", mean(users, user -> user.f1(k)));
        told.put("f1_of_means(evidently)", 2 * precision * recall / (precision + recall));
        return told;
    }

    private static double mean(List<RankedItems> users, ToDoubleFunction<RankedItems> measure) {
        return users.stream().mapToDouble(measure).average().orElse(Double.NaN);
    }
}
