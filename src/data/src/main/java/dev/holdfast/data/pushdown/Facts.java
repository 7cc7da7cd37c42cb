package dev.holdfast.data.pushdown;

import dev.holdfast.data.comparison.CountedNumbers;
import dev.holdfast.stats.CountedPair;

import java.util.TreeMap;

/// What one pass over a window says of a column: rows, cells with a value, and of numbers the finite values with their least, greatest, mean and
/// standard deviation (NaN where there is none).
record Facts(
        long rows,
        long used,
        long finite,
        double least,
        double greatest,
        double mean,
        double deviation) {
    Facts {
        // A database may find a deviation of rounding alone.
        if (least == greatest) {
            mean = least;
            deviation = 0;
        }
    }

    static Facts ofTexts(long rows, long used) {
        return new Facts(rows, used, 0, Double.NaN, Double.NaN, Double.NaN, Double.NaN);
    }

    long missing() {
        return rows - used;
    }

    CountedPair.Moments moments() {
        return new CountedPair.Moments(mean, deviation);
    }

    CountedNumbers.Side side() {
        var facts = new TreeMap<String, Double>();
        facts.put("used", (double) finite);
        facts.put("infinite", (double) used - finite);
        if (finite > 0) {
            facts.put("mean", mean);
            facts.put("sd", deviation);
            facts.put("min", least);
            facts.put("max", greatest);
        }
        return new CountedNumbers.Side(rows, missing(), finite, facts);
    }
}
