package dev.holdfast.report.figure;

import dev.holdfast.catalog.check.Verdict;

import java.awt.Color;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// The colours a figure may use, by what they are for. Verdicts never show by colour alone, the
/// reference window is always `reference`, the current one always the first series.
public record Palette(
        Color surface,
        Color sunken,
        Color grid,
        Color axis,
        Color text,
        Color muted,
        Color subtle,
        Color accent,
        Color selection,
        Tone drift,
        Tone stable,
        Tone undecided,
        Tone warn,
        Color danger,
        Color reference,
        List<Color> series) {
    public static final Palette LIGHT =
            new Palette(
                    hex(0xFFFFFF),
                    hex(0xF1F4F5),
                    hex(0xE3E8EB),
                    hex(0xA9B4BC),
                    hex(0x17212B),
                    hex(0x4A5864),
                    hex(0x5C6873),
                    hex(0x1B56AD),
                    hex(0xE8F0FB),
                    new Tone(hex(0xA5330C), hex(0xFDEDE6), hex(0xCF4A17)),
                    new Tone(hex(0x0B6B55), hex(0xE3F3EE), hex(0x178069)),
                    new Tone(hex(0x535873), hex(0xEEEFF5), hex(0x7A7F9B)),
                    new Tone(hex(0x7F5200), hex(0xFCF2DC), hex(0xB47A00)),
                    hex(0xB3202E),
                    hex(0x8793A0),
                    colours(
                            0x1746C8, 0xCF7707, 0x2F9E9E, 0x5E1430, 0x256B74, 0x57500B, 0x1B0A5E,
                            0x847664));

    public static final Palette DARK =
            new Palette(
                    hex(0x181E24),
                    hex(0x12171C),
                    hex(0x2A323A),
                    hex(0x55616C),
                    hex(0xE7ECF0),
                    hex(0xAAB5BE),
                    hex(0x8C98A3),
                    hex(0x85B6FF),
                    hex(0x1B2C46),
                    new Tone(hex(0xFF9F7A), hex(0x3A2118), hex(0xFF8A5C)),
                    new Tone(hex(0x62D6B6), hex(0x12332B), hex(0x4CC7A5)),
                    new Tone(hex(0xB7BCD8), hex(0x272B3B), hex(0x9AA0C0)),
                    new Tone(hex(0xF0BE5A), hex(0x352B14), hex(0xE8B44A)),
                    hex(0xFF8B93),
                    hex(0x8793A0),
                    colours(
                            0x8AA4F0, 0xFAAD16, 0x80F0D6, 0xE0378C, 0x3F8189, 0x8E8712, 0x7B60E5,
                            0xBEA498));

    /// The light colours as a printer without colour gives them.
    public static final Palette GREY = LIGHT.mapped(Palette::grey);

    public Palette {
        series = List.copyOf(series);
    }

    /// A colour for text, for the chip behind it, and for marks.
    public record Tone(Color text, Color chip, Color fill) {
        private Tone mapped(UnaryOperator<Color> change) {
            return new Tone(change.apply(text), change.apply(chip), change.apply(fill));
        }
    }

    public Tone of(Verdict verdict) {
        return switch (verdict) {
            case DRIFT -> drift;
            case STABLE -> stable;
            case UNDECIDED -> undecided;
        };
    }

    /// The colour of series `index`, counted from 0; they repeat after eight.
    public Color series(int index) {
        return series.get(index % series.size());
    }

    /// The shade in which text of a series is readable.
    public Color seriesText(int index) {
        return mix(series(index), text, 0.4);
    }

    /// `part` 0 gives `a`, 1 gives `b`.
    public static Color mix(Color a, Color b, double part) {
        return new Color(
                blend(a.getRed(), b.getRed(), part),
                blend(a.getGreen(), b.getGreen(), part),
                blend(a.getBlue(), b.getBlue(), part));
    }

    /// The colour laid over the surface with that opacity, without real transparency: it prints the
    /// same everywhere.
    Color over(Color colour, double opacity) {
        return mix(surface, colour, opacity);
    }

    private Palette mapped(UnaryOperator<Color> to) {
        return new Palette(
                to.apply(surface),
                to.apply(sunken),
                to.apply(grid),
                to.apply(axis),
                to.apply(text),
                to.apply(muted),
                to.apply(subtle),
                to.apply(accent),
                to.apply(selection),
                drift.mapped(to),
                stable.mapped(to),
                undecided.mapped(to),
                warn.mapped(to),
                to.apply(danger),
                to.apply(reference),
                series.stream().map(to).toList());
    }

    private static Color grey(Color c) {
        int level =
                (int)
                        Math.round(
                                0.2126 * c.getRed() + 0.7152 * c.getGreen() + 0.0722 * c.getBlue());
        return new Color(level, level, level);
    }

    private static int blend(int a, int b, double part) {
        return (int) Math.round(a + (b - a) * part);
    }

    private static Color hex(int rgb) {
        return new Color(rgb);
    }

    private static List<Color> colours(Integer... rgb) {
        return Stream.of(rgb).map(Palette::hex).toList();
    }
}
