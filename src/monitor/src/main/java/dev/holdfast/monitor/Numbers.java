package dev.holdfast.monitor;

import java.util.Locale;

/// Numbers as sentences show them.
final class Numbers {
    private static final String[] WORDS = {
        "No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten",
        "Eleven", "Twelve"
    };

    private Numbers() {}

    /// 0.38, 12.4
    static String deviations(double value) {
        return String.format(Locale.ROOT, value < 9.995 ? "%.2f" : "%.1f", value);
    }

    /// 4.3 %, 12 %
    static String percent(double share) {
        return String.format(Locale.ROOT, share < 0.0995 ? "%.1f %%" : "%.0f %%", 100 * share);
    }

    /// A change of shares in percentage points: 4.3, 12.0
    static String points(double change) {
        return String.format(Locale.ROOT, "%.1f", 100 * change);
    }

    /// A p-value: 0.12, < 0.001
    static String p(double value) {
        if (value < 0.001) return "< 0.001";
        return String.format(Locale.ROOT, value < 0.0095 ? "%.3f" : "%.2f", value);
    }

    /// 12,345
    static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /// "Eight", or digits above twelve: for the beginning of a sentence.
    static String word(long number) {
        return number < WORDS.length ? WORDS[(int) number] : count(number);
    }
}
