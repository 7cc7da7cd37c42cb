package dev.holdfast.report.document;

import dev.holdfast.catalog.check.Check;
import dev.holdfast.catalog.check.Verdict;

import java.util.List;

/// The verdict of a check in a few words.
final class Headline {
    private static final List<String> SMALL =
            List.of(
                    "No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine",
                    "Ten", "Eleven", "Twelve");

    private Headline() {}

    /// "Three of 14 columns drifted", "Two of 14 columns cannot be decided", "All 14 columns are
    /// inside their margins".
    static String of(Check check) {
        long all = check.findings().size();
        long drifted = check.count(Verdict.DRIFT);
        long open = check.count(Verdict.UNDECIDED);
        if (all == 0) return "No column could be compared";
        if (drifted > 0)
            return drifted == all
                    ? everything(all, "drifted")
                    : some(drifted) + " of " + all + " columns drifted";
        if (open > 0)
            return open == all
                    ? everything(all, "cannot be decided")
                    : some(open) + " of " + all + " columns cannot be decided";
        return everything(all, all == 1 ? "is inside its margin" : "are inside their margins");
    }

    private static String everything(long all, String what) {
        return all == 1 ? "The one column " + what : "All " + all + " columns " + what;
    }

    private static String some(long n) {
        return n < SMALL.size() ? SMALL.get((int) n) : Long.toString(n);
    }
}
