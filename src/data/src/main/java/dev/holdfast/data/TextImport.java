package dev.holdfast.data;

import dev.holdfast.catalog.data.FileFormat;
import dev.holdfast.catalog.data.Fingerprint;
import dev.holdfast.catalog.data.ReadOptions;
import dev.holdfast.catalog.job.Progress;
import dev.holdfast.data.row.Notes;
import dev.holdfast.data.row.Rows;
import dev.holdfast.data.source.Source;
import dev.holdfast.data.source.Tap;
import dev.holdfast.data.table.Engine;
import dev.holdfast.data.table.TableWriter;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// Brings a foreign file whose cells are text into the form of our own tables. It is read twice: what a column holds is decided by
/// all of its cells.
record TextImport(Source source, FileFormat format, ReadOptions options, Path scratch) {
    /// Writes the table to `part`.
    Draft write(Path part, Progress progress) throws IOException {
        ForeignTable table = ForeignTable.of(source, format, options);
        Survey survey = Survey.of(table, options, Long.MAX_VALUE, progress);
        Tap tap = new Tap();
        TableWriter.Written written;
        try (Engine engine = Engine.open(scratch, List.of(), source.limits());
                Rows rows = table.rows(tap, new Notes())) {
            written =
                    TableWriter.write(
                            engine,
                            rows,
                            survey.schema(),
                            survey.formats(),
                            survey.rows(),
                            part,
                            survey.notes(),
                            progress);
        }
        if (!tap.hash().equals(survey.hash())) throw source.changed();
        return new Draft(
                new Fingerprint(survey.hash(), written.content()),
                survey.schema(),
                survey.options(table, options),
                options.columns(),
                survey.notes());
    }
}
