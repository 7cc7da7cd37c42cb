package dev.holdfast.data.column;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.YearMonth;

/// Dates and times as they are written in files: year first with `-` or `/`, or day or month first with `/`, `.` or `-`; a time of day
/// may follow after a blank or `T`. Impossible dates are none: 31 February never becomes 2 March.
public final class DateText {
    public enum Order {
        YEAR_FIRST,
        DAY_FIRST,
        MONTH_FIRST
    }

    static final long NONE = Long.MIN_VALUE;
    private static final long DAY = 86_400_000_000L;

    private DateText() {}

    /// Microseconds since 1970 in UTC, or [#NONE].
    static long parse(char[] text, int from, int to, Order order) {
        int[] part = new int[3];
        int i = parts(text, from, to, part, order == Order.YEAR_FIRST);
        if (i < 0) return NONE;
        int year = order == Order.YEAR_FIRST ? part[0] : part[2];
        int month = part[order == Order.MONTH_FIRST ? 0 : 1];
        int day = part[order == Order.YEAR_FIRST ? 2 : order == Order.DAY_FIRST ? 0 : 1];
        if (month < 1 || month > 12 || day < 1 || day > 31) return NONE;
        if (day > 28 && day > YearMonth.of(year, month).lengthOfMonth()) return NONE;
        long date = LocalDate.of(year, month, day).toEpochDay() * DAY;
        if (i == to) return date;
        long time = time(text, i, to);
        return time == NONE ? NONE : date + time;
    }

    /// Whether a time of day stands behind the date.
    static boolean timed(int from, int to) {
        return to - from > 10;
    }

    /// The three numbers of a date; returns where they end, or -1.
    private static int parts(char[] text, int from, int to, int[] part, boolean yearFirst) {
        int i = from;
        char sign = 0;
        for (int p = 0; p < 3; p++) {
            int start = i;
            while (i < to && i - start < 4 && text[i] >= '0' && text[i] <= '9')
                part[p] = part[p] * 10 + text[i++] - '0';
            int width = i - start;
            boolean year = yearFirst ? p == 0 : p == 2;
            if (year ? width != 4 : width < 1 || width > 2) return -1;
            if (p == 2) break;
            if (i == to || text[i] != '-' && text[i] != '/' && text[i] != '.') return -1;
            if (p == 1 && text[i] != sign) return -1;
            sign = text[i++];
        }
        return i;
    }

    /// Microseconds of ` HH:mm[:ss[.ffffff]][Z|±HH[:]mm]`.
    private static long time(char[] text, int at, int to) {
        int i = at;
        if (text[i] != 'T' && text[i] != ' ') return NONE;
        i++;
        int hour = two(text, i, to, 23);
        if (hour < 0 || i + 2 >= to || text[i + 2] != ':') return NONE;
        int minute = two(text, i + 3, to, 59);
        if (minute < 0) return NONE;
        i += 5;
        long micros = (hour * 60L + minute) * 60_000_000L;
        if (i < to && text[i] == ':') {
            int second = two(text, i + 1, to, 59);
            if (second < 0) return NONE;
            micros += second * 1_000_000L;
            i += 3;
            if (i < to && (text[i] == '.' || text[i] == ',')) {
                int start = ++i;
                long unit = 100_000;
                for (; i < to && text[i] >= '0' && text[i] <= '9'; i++, unit /= 10)
                    micros += (text[i] - '0') * unit;
                if (i == start || i - start > 9) return NONE;
            }
        }
        long offset = offset(text, i, to);
        return offset == NONE ? NONE : micros - offset;
    }

    private static long offset(char[] text, int i, int to) {
        if (i == to) return 0;
        if (text[i] == 'Z') return i + 1 == to ? 0 : NONE;
        if (text[i] == ' ' && i + 4 == to && new String(text, i + 1, 3).equals("UTC")) return 0;
        if (text[i] != '+' && text[i] != '-') return NONE;
        int hour = two(text, i + 1, to, 18);
        int rest = i + 3;
        if (rest < to && text[rest] == ':') rest++;
        int minute = rest == to ? 0 : two(text, rest, to, 59);
        if (hour < 0 || minute < 0 || rest != to && rest + 2 != to) return NONE;
        long micros = (hour * 60L + minute) * 60_000_000L;
        return text[i] == '-' ? -micros : micros;
    }

    private static int two(char[] text, int i, int to, int most) {
        if (i + 1 >= to) return -1;
        int a = text[i] - '0';
        int b = text[i + 1] - '0';
        if (a < 0 || a > 9 || b < 0 || b > 9) return -1;
        int value = a * 10 + b;
        return value <= most ? value : -1;
    }

    static @Nullable Shape shape(char[] text, int from, int to) {
        if (to - from < 8 || to - from > 40) return null;
        int[] part = new int[3];
        if (parts(text, from, to, part, true) > 0)
            return parse(text, from, to, Order.YEAR_FIRST) != NONE
                    ? Shape.YEAR_FIRST
                    : possible(text, from, to, true);
        if (parts(text, from, to, part = new int[3], false) < 0) return null;
        boolean day = parse(text, from, to, Order.DAY_FIRST) != NONE;
        boolean month = parse(text, from, to, Order.MONTH_FIRST) != NONE;
        boolean dots = text[from + 1] == '.' || text[from + 2] == '.';
        if (dots) return day ? Shape.DAY_FIRST : possible(text, from, to, false);
        if (day && month) return Shape.DAY_OR_MONTH_FIRST;
        if (day) return Shape.DAY_FIRST;
        if (month) return Shape.MONTH_FIRST;
        return possible(text, from, to, false);
    }

    /// Text that is written like a date but is on no calendar.
    private static @Nullable Shape possible(char[] text, int from, int to, boolean yearFirst) {
        boolean bare = parts(text, from, to, new int[3], yearFirst) == to;
        return bare ? Shape.IMPOSSIBLE_DATE : null;
    }
}
