package dev.holdfast.catalog.run;

import java.util.Comparator;

/// How the cells of a column are sorted. Missing cells come last whichever way, and NaN just before them, as trackers have it.
public final class CellOrder {
    /// Texts that are decimal numbers come first, by value; all others follow by their characters.
    public static final Comparator<String> TEXT = CellOrder::texts;

    private CellOrder() {}

    /// The decimal number this text writes, such as `-1.5e-3`, or NaN where it is none.
    public static double number(String text) {
        return decimal(text) ? Double.parseDouble(text) : Double.NaN;
    }

    /// Compares two numbers of a sorted column; -0 equals 0.
    public static int numbers(double left, double right, boolean ascending) {
        if (left < right) return ascending ? -1 : 1;
        if (left > right) return ascending ? 1 : -1;
        return left == right ? 0 : Boolean.compare(Double.isNaN(left), Double.isNaN(right));
    }

    private static int texts(String left, String right) {
        double first = number(left);
        double second = number(right);
        int byValue = numbers(first, second, true);
        return byValue != 0 ? byValue : left.compareTo(right);
    }

    private static boolean decimal(String text) {
        int at = sign(text, 0);
        int whole = digits(text, at);
        int end = at + whole;
        int fraction = 0;
        if (end < text.length() && text.charAt(end) == '.') {
            fraction = digits(text, end + 1);
            end += 1 + fraction;
        }
        if (whole + fraction == 0) return false;
        if (end < text.length() && (text.charAt(end) | 0x20) == 'e') {
            int exponent = sign(text, end + 1);
            int length = digits(text, exponent);
            if (length == 0) return false;
            end = exponent + length;
        }
        return end == text.length();
    }

    private static int sign(String text, int at) {
        return at < text.length() && (text.charAt(at) == '-' || text.charAt(at) == '+')
                ? at + 1
                : at;
    }

    private static int digits(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') at++;
        return at - from;
    }
}
