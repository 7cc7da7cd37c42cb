package dev.holdfast.data.tracker;

import dev.holdfast.data.ShownName;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/// A metric file of MLflow's file store: a point a line, `milliseconds value step`, in old stores without the step, in new ones followed
/// by the name and digest of a dataset.
record MetricFile(Path file, String place, LeftOut left) {
    private static final int LONGEST_LINE = 2_000;

    /// Adds the good lines to `points`.
    void read(Points points) throws IOException {
        try (InputStream in =
                new BufferedInputStream(
                        Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS), 1 << 16)) {
            StringBuilder line = new StringBuilder();
            long number = 1;
            for (int b; (b = in.read()) >= 0; ) {
                if (b == '\n') {
                    take(line, number++, points);
                    line.setLength(0);
                } else if (line.length() <= LONGEST_LINE) line.append((char) b);
            }
            take(line, number, points);
        }
    }

    private void take(StringBuilder latin, long number, Points points) {
        String text =
                new String(
                        latin.toString().getBytes(StandardCharsets.ISO_8859_1),
                        StandardCharsets.UTF_8);
        String line = text.strip();
        if (line.isEmpty()) return;
        String[] words = line.split("\\s+", 6);
        if (words.length != 2 && words.length != 3 && words.length != 5) bad(line, number);
        else
            try {
                long time = Long.parseLong(words[0]);
                double value = value(words[1]);
                points.add(words.length == 2 ? 0 : Long.parseLong(words[2]), time, value);
            } catch (NumberFormatException e) {
                bad(line, number);
            }
    }

    /// A number as Python writes it. One that is too large for a double is none: it would be changed on the way.
    private static double value(String word) {
        switch (word) {
            case "nan", "NaN":
                return Double.NaN;
            case "inf", "Infinity":
                return Double.POSITIVE_INFINITY;
            case "-inf", "-Infinity":
                return Double.NEGATIVE_INFINITY;
            default:
                double value = Double.parseDouble(word);
                if (!Double.isFinite(value)) throw new NumberFormatException(word);
                return value;
        }
    }

    private void bad(String line, long number) {
        left.count(
                place,
                "lines that are no points",
                "line %d, %s".formatted(number, ShownName.excerpt(line, 40)));
    }
}
