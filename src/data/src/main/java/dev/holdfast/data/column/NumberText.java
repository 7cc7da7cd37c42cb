package dev.holdfast.data.column;

import org.jspecify.annotations.Nullable;

/// Numbers as they are written in files.
public final class NumberText {
    private static final double[] POWERS = new double[23];

    static {
        POWERS[0] = 1;
        for (int i = 1; i < POWERS.length; i++) POWERS[i] = POWERS[i - 1] * 10;
    }

    private NumberText() {}

    /// The value of a number with the given decimal sign; grouping signs between digits are skipped. NaN when it is none.
    static double parse(char[] text, int from, int to, char decimal) {
        char group = decimal == ',' ? '.' : ',';
        boolean negative = text[from] == '-';
        int i = negative || text[from] == '+' ? from + 1 : from;
        long digits = 0;
        int significant = 0;
        int scale = 0;
        boolean fraction = false;
        boolean plain = true;
        int seen = 0;
        for (; i < to; i++) {
            char c = text[i];
            if (c >= '0' && c <= '9') {
                seen++;
                if (significant > 0 || c != '0') significant++;
                if (significant <= 18) digits = digits * 10 + (c - '0');
                if (fraction) scale++;
            } else if (c == decimal && !fraction) fraction = true;
            else if (c == group && !fraction) plain = false;
            else break;
        }
        if (i < to && (text[i] == 'e' || text[i] == 'E'))
            return slow(text, from, to, decimal, plain);
        if (i < to || seen == 0) return word(text, from, to);
        if (significant > 15 || scale > 22) return slow(text, from, to, decimal, plain);
        double value = digits / POWERS[scale];
        return negative ? -value : value;
    }

    private static double slow(char[] text, int from, int to, char decimal, boolean plain) {
        String s = new String(text, from, to - from);
        if (!plain) s = s.replace(decimal == ',' ? "." : ",", "");
        if (decimal == ',') s = s.replace(',', '.');
        char last = s.charAt(s.length() - 1);
        if (s.length() > 1000 || last > '9' && last != '.') return Double.NaN;
        try {
            return Double.parseDouble(s);
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    private static double word(char[] text, int from, int to) {
        int sign = Words.infinite(text, from, to);
        return sign == 0 ? Double.NaN : sign * Double.POSITIVE_INFINITY;
    }

    /// The shape of a text that begins like a number; null when it is none.
    static @Nullable Shape shape(char[] text, int from, int to) {
        int i = from;
        boolean plus = text[i] == '+';
        if (plus || text[i] == '-') i++;
        int start = i;
        int points = 0;
        int commas = 0;
        int digits = 0;
        int point = -1;
        int comma = -1;
        for (; i < to; i++) {
            char c = text[i];
            if (c >= '0' && c <= '9') digits++;
            else if (c == '.') {
                points++;
                point = i;
            } else if (c == ',') {
                commas++;
                comma = i;
            } else break;
        }
        if (digits == 0) return null;
        if (i < to) return points <= 1 && commas == 0 ? exponent(text, from, i, to) : null;
        boolean padded =
                text[start] == '0'
                        && to - start > 1
                        && text[start + 1] >= '0'
                        && text[start + 1] <= '9';
        if (points == 0 && commas == 0) {
            if (padded || plus) return Shape.PADDED;
            return whole(text, start, to, text[from] == '-');
        }
        if (padded || plus)
            return points + commas == 1 && plus && !padded ? Shape.POINT : Shape.TEXT;
        if (commas == 0)
            return points == 1
                    ? pointed(text, start, point, to, Shape.POINT, Shape.POINT_OR_GROUP)
                    : grouped(text, start, to, '.', to) ? Shape.GROUPS_BY_POINT : null;
        if (points == 0)
            return commas == 1
                    ? pointed(text, start, comma, to, Shape.COMMA, Shape.COMMA_OR_GROUP)
                    : grouped(text, start, to, ',', to) ? Shape.GROUPS_BY_COMMA : null;
        if (points == 1 && comma < point)
            return grouped(text, start, to, ',', point) ? Shape.GROUPS_BY_COMMA : null;
        if (commas == 1 && point < comma)
            return grouped(text, start, to, '.', comma) ? Shape.GROUPS_BY_POINT : null;
        return null;
    }

    private static Shape pointed(
            char[] text, int start, int sign, int to, Shape clear, Shape unclear) {
        int after = to - sign - 1;
        int before = sign - start;
        boolean group = after == 3 && before >= 1 && before <= 3 && text[start] != '0';
        return group ? unclear : clear;
    }

    /// Whether the digits before `end` stand in groups of three.
    private static boolean grouped(char[] text, int start, int to, char sign, int end) {
        int run = 0;
        boolean first = true;
        for (int i = start; i <= end; i++) {
            if (i == end || text[i] == sign) {
                if (first ? run < 1 || run > 3 : run != 3) return false;
                first = false;
                run = 0;
            } else run++;
        }
        return end <= to;
    }

    private static @Nullable Shape exponent(char[] text, int from, int e, int to) {
        if (text[e] != 'e' && text[e] != 'E') return null;
        int i = e + 1;
        if (i < to && (text[i] == '-' || text[i] == '+')) i++;
        if (i >= to || to - i > 9) return i >= to ? null : Shape.OVERFLOW;
        for (; i < to; i++) if (text[i] < '0' || text[i] > '9') return null;
        double value = slow(text, from, to, '.', true);
        return Double.isFinite(value) ? Shape.POINT : Shape.OVERFLOW;
    }

    private static Shape whole(char[] text, int start, int to, boolean negative) {
        int digits = to - start;
        if (negative && digits == 1 && text[start] == '0') return Shape.POINT; // -0 is not 0
        if (digits <= 15) return Shape.WHOLE;
        if (digits > 19) return digits > 300 ? Shape.OVERFLOW : Shape.WHOLE_HUGE;
        try {
            long value = Long.parseLong(new String(text, start, digits));
            return (long) (double) value == value && value < 1L << 62
                    ? Shape.WHOLE
                    : Shape.WHOLE_LONG;
        } catch (NumberFormatException e) {
            return Shape.WHOLE_HUGE;
        }
    }

    /// A whole number; the shape was checked before.
    static long whole(char[] text, int from, int to) {
        boolean negative = text[from] == '-';
        long value = 0;
        for (int i = negative ? from + 1 : from; i < to; i++) {
            int digit = text[i] - '0';
            if (digit < 0 || digit > 9) return Long.MIN_VALUE;
            value = value * 10 + digit;
            if (value < 0) return Long.MIN_VALUE;
        }
        return negative ? -value : value;
    }
}
