package dev.holdfast.report.figure;

import dev.holdfast.report.words.Numbers;

/// Two values of one quantity with just as many digits as show the difference.
final class Means {
    private Means() {}

    /// "31 → 40", "0.182 → 0.184".
    static String between(double before, double after) {
        for (int digits = 2; digits < 6; digits++) {
            String from = Numbers.number(before, digits);
            String to = Numbers.number(after, digits);
            if (!from.equals(to)) return from + " → " + to;
        }
        return Numbers.number(before, 4) + " → " + Numbers.number(after, 4);
    }
}
