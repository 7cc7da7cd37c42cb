package dev.holdfast.app.dataset;

import dev.holdfast.app.words.Words;
import dev.holdfast.catalog.data.Column;
import dev.holdfast.catalog.data.ColumnProfile;
import dev.holdfast.catalog.data.DatasetVersion;
import dev.holdfast.catalog.data.FileFormat;
import dev.holdfast.catalog.data.Role;
import dev.holdfast.report.words.Moments;
import dev.holdfast.report.words.Numbers;
import dev.holdfast.report.words.Sizes;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/// The one line that says what a version holds.
final class DatasetSentence {
    private final Words words;
    private final Moments moments;

    DatasetSentence(Words words, Moments moments) {
        this.words = words;
        this.moments = moments;
    }

    /// "26,398 rows, 21 columns, 1 Jan 2013 to 31 Jan 2013. CSV, 1.4 MB, imported today 11:53."
    String of(DatasetVersion version) {
        String size =
                Numbers.count(version.rows(), "row", "rows")
                        + ", "
                        + Numbers.count(version.schema().columns().size(), "column", "columns");
        String span = span(version).map(s -> ", " + s).orElse("");
        return words.text(
                "dataset.sentence",
                size + span,
                format(version.options().format()),
                Sizes.bytes(version.bytes()),
                moments.brief(version.imported()));
    }

    private Optional<String> span(DatasetVersion version) {
        return version.schema()
                .withRole(Role.TIME)
                .map(Column::name)
                .flatMap(version.profile()::column)
                .or(() -> firstDated(version))
                .filter(profile -> profile.earliest() != null)
                .map(p -> new ColumnWords(words).span(p.earliest(), p.latest()));
    }

    private static Optional<ColumnProfile> firstDated(DatasetVersion version) {
        return version.profile().columns().stream()
                .filter(profile -> profile.column().type().temporal())
                .findFirst();
    }

    String format(@Nullable FileFormat format) {
        return format == null
                ? words.text("format.unknown")
                : words.text("format." + format.name());
    }
}
