package dev.holdfast.data;

import dev.holdfast.catalog.data.FileFormat;
import dev.holdfast.catalog.data.ReadOptions;
import dev.holdfast.data.csv.CsvFile;
import dev.holdfast.data.json.JsonFile;
import dev.holdfast.data.row.Notes;
import dev.holdfast.data.row.Rows;
import dev.holdfast.data.source.Source;
import dev.holdfast.data.source.Tap;
import dev.holdfast.data.xlsx.XlsxFile;

import java.io.IOException;
import java.util.List;

/// A foreign file whose cells are text until their columns are understood.
sealed interface ForeignTable {
    Source source();

    /// The rows from the start; `tap` sees the bytes as they lie in the file.
    Rows rows(Tap tap, Notes notes) throws IOException;

    /// Whether nothing about the form of the file was a mere guess.
    boolean sure();

    List<String> remarks();

    /// `options` with the form of the file filled in.
    ReadOptions read(ReadOptions options);

    /// @throws CannotRead when the file cannot be read in this format at all
    static ForeignTable of(Source source, FileFormat format, ReadOptions options)
            throws IOException {
        return switch (format) {
            case CSV, TSV -> new Delimited(CsvFile.of(source, format, options), format);
            case JSON, JSON_LINES -> new Json(JsonFile.of(source));
            case XLSX -> new Workbook(XlsxFile.of(source, options));
            case PARQUET -> throw new IllegalArgumentException("Parquet has columns, not text");
        };
    }

    record Delimited(CsvFile csv, FileFormat format) implements ForeignTable {
        @Override
        public Source source() {
            return csv.source();
        }

        @Override
        public Rows rows(Tap tap, Notes notes) throws IOException {
            return csv.rows(tap, notes);
        }

        @Override
        public boolean sure() {
            return csv.sure();
        }

        @Override
        public List<String> remarks() {
            return csv.remarks();
        }

        @Override
        public ReadOptions read(ReadOptions options) {
            return new ReadOptions(
                    format,
                    String.valueOf(csv.dialect().delimiter()),
                    csv.dialect().header(),
                    csv.encoding().charset().name(),
                    options.decimalSign(),
                    options.dateFormat(),
                    null,
                    options.columns());
        }
    }

    record Json(JsonFile json) implements ForeignTable {
        @Override
        public Source source() {
            return json.source();
        }

        @Override
        public Rows rows(Tap tap, Notes notes) throws IOException {
            return json.rows(tap, notes);
        }

        @Override
        public boolean sure() {
            return true;
        }

        @Override
        public List<String> remarks() {
            return List.of();
        }

        @Override
        public ReadOptions read(ReadOptions options) {
            FileFormat format = json.lines() ? FileFormat.JSON_LINES : FileFormat.JSON;
            return new ReadOptions(
                    format, null, null, null, null, options.dateFormat(), null, options.columns());
        }
    }

    record Workbook(XlsxFile xlsx) implements ForeignTable {
        @Override
        public Source source() {
            return xlsx.source();
        }

        @Override
        public Rows rows(Tap tap, Notes notes) throws IOException {
            return xlsx.rows(tap, notes);
        }

        @Override
        public boolean sure() {
            return xlsx.sure();
        }

        @Override
        public List<String> remarks() {
            return xlsx.remarks();
        }

        @Override
        public ReadOptions read(ReadOptions options) {
            return new ReadOptions(
                    FileFormat.XLSX,
                    null,
                    xlsx.header(),
                    null,
                    null,
                    options.dateFormat(),
                    xlsx.sheet(),
                    options.columns());
        }
    }
}
