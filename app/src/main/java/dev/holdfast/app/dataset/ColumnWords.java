package dev.holdfast.app.dataset;

import dev.holdfast.app.words.Words;
import dev.holdfast.catalog.data.ColumnProfile;
import dev.holdfast.report.words.Numbers;

import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// A column's profile in words, as the columns table shows it.
final class ColumnWords {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
    private static final double MOSTLY_EMPTY = 0.9;

    private final Words words;

    ColumnWords(Words words) {
        this.words = words;
    }

    String missing(ColumnProfile profile) {
        return profile.missing() == 0 ? "0" : Numbers.percent(profile.missingShare());
    }

    String distinct(ColumnProfile profile) {
        return Numbers.count(profile.distinct());
    }

    /// "18 to 91, median 41", "1 Jan 2013 to 31 Jan 2013", "UA 21 %", "unique".
    String range(ColumnProfile profile) {
        if (profile.missing() == profile.rows()) return words.text("column.empty");
        if (profile.column().type().temporal()) return span(profile.earliest(), profile.latest());
        if (profile.distinct() == profile.rows() && !profile.column().type().numeric())
            return words.text("column.unique");
        if (profile.column().type().numeric()) return numbers(profile);
        return mostFrequent(profile);
    }

    String span(@Nullable String earliest, @Nullable String latest) {
        if (earliest == null || latest == null) return Numbers.NONE;
        String from = day(earliest);
        String to = day(latest);
        return from.equals(to) ? from : words.text("column.range", from, to);
    }

    private String numbers(ColumnProfile profile) {
        Double low = profile.minimum();
        Double high = profile.maximum();
        if (low == null || high == null) return Numbers.NONE;
        String range = words.text("column.range", Numbers.number(low), Numbers.number(high));
        Double median = profile.quantiles().get("0.5");
        return median == null ? range : words.text("column.median", range, Numbers.number(median));
    }

    private String mostFrequent(ColumnProfile profile) {
        if (profile.top().isEmpty()) return Numbers.NONE;
        var first = profile.top().getFirst();
        long present = profile.rows() - profile.missing();
        return first.value() + " " + Numbers.percent((double) first.rows() / Math.max(1, present));
    }

    /// What a reader should know about the column before using it; empty when there is nothing.
    String finding(ColumnProfile profile) {
        if (profile.rows() == 0) return "";
        if (profile.missing() == profile.rows()) return words.text("finding.empty");
        if (profile.missingShare() > MOSTLY_EMPTY) return words.text("finding.almostEmpty");
        if (profile.infinite() > 0)
            return words.text("finding.infinite", Numbers.count(profile.infinite()));
        if (profile.distinct() == 1) return words.text("finding.constant");
        return "";
    }

    private static String day(String iso) {
        try {
            return DAY.format(LocalDate.parse(iso.substring(0, Math.min(10, iso.length()))));
        } catch (DateTimeException notADay) {
            return iso;
        }
    }
}
