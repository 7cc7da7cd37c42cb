package dev.holdfast.monitor;

import dev.holdfast.catalog.check.ColumnComparison;
import dev.holdfast.catalog.check.Effect;

/// How many rows would decide a column, if the effect stays where it is: bands narrow with the root of 1/n + 1/m.
record NeededRows(Kind kind, long rows) {
    /// Which window must grow. NEITHER: the effect lies so close to its margin that no practical size decides.
    enum Kind {
        CURRENT,
        BOTH,
        NEITHER
    }

    /// Asking for more than this many times the rows is no advice.
    private static final double PRACTICAL = 1_000;

    static NeededRows of(ColumnComparison column, Effect effect) {
        double distance = Math.abs(effect.value() - effect.margin());
        double reach =
                effect.value() < effect.margin()
                        ? effect.high() - effect.value()
                        : effect.value() - effect.low();
        double narrowing = Math.max(reach / distance, blindness(column, effect));
        double n = column.referenceRows() - column.referenceMissing();
        double m = column.currentRows() - column.currentMissing();
        double variance = (1 / n + 1 / m) / (narrowing * narrowing);
        double current = 1 / (variance - 1 / n);
        if (variance > 1 / n && current <= PRACTICAL * m)
            return new NeededRows(Kind.CURRENT, round(Math.max(m + 1, current)));
        double both = 2 / variance;
        if (both <= PRACTICAL * Math.max(n, m)) return new NeededRows(Kind.BOTH, round(both));
        return new NeededRows(Kind.NEITHER, 0);
    }

    /// How many times the margin a shift must be to be seen at all: in windows of a few rows the band says little of what a larger window would say.
    private static double blindness(ColumnComparison column, Effect effect) {
        boolean shift = effect.equals(column.effect());
        double times = column.minimumDetectable() / effect.margin();
        return shift && Double.isFinite(times) ? times : 0;
    }

    String sentence() {
        return switch (kind) {
            case CURRENT -> "About %s current rows would decide.".formatted(Numbers.count(rows));
            case BOTH ->
                    "About %s rows in each window would decide.".formatted(Numbers.count(rows));
            case NEITHER ->
                    "It lies on its margin: more rows would hardly decide, another margin would.";
        };
    }

    /// Two digits: more would pretend to know. Upwards, because too few would not decide.
    private static long round(double rows) {
        double unit = Math.pow(10, Math.max(0, Math.floor(Math.log10(rows)) - 1));
        return (long) (Math.ceil(rows / unit) * unit);
    }
}
