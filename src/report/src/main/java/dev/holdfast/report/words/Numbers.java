package dev.holdfast.report.words;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;

/// Numbers as text: groups by comma, a true minus, units after a no-break space. What is not a
/// number reads "–" (not applicable).
public final class Numbers {
    /// Stands where there is no number.
    public static final String NONE = "–";

    private static final char NO_BREAK = '\u00a0';
    private static final char MINUS = '\u2212';

    private Numbers() {}

    /// `148212` as "148,212".
    public static String count(long n) {
        return minus("%,d".formatted(n));
    }

    /// As [#count], with the noun in the right number: "1 row", "3 rows".
    public static String count(long n, String one, String many) {
        return count(n) + NO_BREAK + (n == 1 ? one : many);
    }

    /// With a constant number of decimals.
    public static String fixed(double value, int decimals) {
        if (Double.isNaN(value)) return NONE;
        if (Double.isInfinite(value)) return value > 0 ? "∞" : MINUS + "∞";
        String text = String.format(Locale.ROOT, "%,." + decimals + "f", value);
        return minus(text.matches("-[0.]+") ? text.substring(1) : text);
    }

    /// Four significant digits, without trailing zeros: "0.1234", "1,250", "3.1e−9".
    public static String number(double value) {
        return number(value, 4);
    }

    /// That many significant digits, without trailing zeros. Digits before the point are never
    /// rounded away.
    public static String number(double value, int digits) {
        if (Double.isNaN(value) || Double.isInfinite(value) || value == 0) return fixed(value, 0);
        double size = Math.abs(value);
        if (size < 1e-4 || size >= 1e15) return minus(scientific(value, digits));
        int whole = (int) Math.floor(Math.log10(size)) + 1;
        var exact = new BigDecimal(value).round(new MathContext(Math.max(digits, whole)));
        exact = exact.setScale(Math.max(0, exact.scale()), RoundingMode.HALF_EVEN);
        int decimals = Math.max(0, exact.stripTrailingZeros().scale());
        return fixed(exact.doubleValue(), decimals);
    }

    /// Always with its sign: "+0.38 SD", "−0.16 SD". An empty unit is left out.
    public static String signed(double value, String unit) {
        return signed(value, 2, unit);
    }

    public static String signed(double value, int decimals, String unit) {
        if (Double.isNaN(value)) return NONE;
        String text = fixed(value, decimals);
        boolean negative = text.charAt(0) == MINUS;
        return (negative ? "" : "+") + with(text, unit);
    }

    /// The number with its unit after a no-break space.
    public static String with(String number, String unit) {
        return unit.isEmpty() ? number : number + NO_BREAK + unit;
    }

    /// A share (0 to 1) as "0.4 %".
    public static String percent(double share, int decimals) {
        return Double.isNaN(share) ? NONE : fixed(share * 100, decimals) + NO_BREAK + "%";
    }

    /// A share with as many decimals as it needs: "12 %", "5 %", "0.4 %", "< 0.1 %".
    public static String percent(double share) {
        double percent = Math.abs(share) * 100;
        if (percent > 0 && percent < 0.05) return "<" + NO_BREAK + "0.1" + NO_BREAK + "%";
        boolean whole = Math.abs(percent - Math.rint(percent)) < 1e-9;
        return percent(share, percent < 10 && !whole ? 1 : 0);
    }

    /// A p-value: "0.02", or "< 0.001" where more would be vain.
    public static String p(double value) {
        if (Double.isNaN(value)) return NONE;
        if (value < 0.001) return "<" + NO_BREAK + "0.001";
        return fixed(value, value < 0.0095 ? 3 : 2);
    }

    /// "3.8×".
    public static String times(double ratio) {
        if (Double.isNaN(ratio)) return NONE;
        return fixed(ratio, ratio < 10 ? 1 : 0) + "×";
    }

    /// The ends of a long hash: "41aa…9c0e"; shorter text stays whole.
    public static String hash(String hex) {
        return hex.length() <= 12
                ? hex
                : hex.substring(0, 4) + "…" + hex.substring(hex.length() - 4);
    }

    /// "1 item", "a and b", "a, b and c".
    public static String list(java.util.List<String> words) {
        if (words.size() < 2) return String.join("", words);
        return String.join(", ", words.subList(0, words.size() - 1)) + " and " + words.getLast();
    }

    private static String scientific(double value, int digits) {
        String[] parts = String.format(Locale.ROOT, "%." + (digits - 1) + "e", value).split("e");
        String mantissa = parts[0].contains(".") ? parts[0].replaceAll("\\.?0+$", "") : parts[0];
        return mantissa + "e" + Integer.parseInt(parts[1]);
    }

    private static String minus(String text) {
        return text.replace('-', MINUS);
    }
}
