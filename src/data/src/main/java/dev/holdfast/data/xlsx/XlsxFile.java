package dev.holdfast.data.xlsx;

import dev.holdfast.catalog.data.ReadOptions;
import dev.holdfast.data.CannotRead;
import dev.holdfast.data.ShownName;
import dev.holdfast.data.row.HeaderGuess;
import dev.holdfast.data.row.Notes;
import dev.holdfast.data.row.Rows;
import dev.holdfast.data.source.Source;
import dev.holdfast.data.source.Tap;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import javax.xml.stream.XMLStreamReader;

/// One sheet of an Excel workbook: which (from 1), where its table starts (row number from 1) and whether its first row names the columns.
public record XlsxFile(
        Source source,
        int sheet,
        String part,
        boolean since1904,
        long start,
        boolean header,
        boolean sure,
        List<String> remarks) {
    private static final int SAMPLE = 100;

    public static XlsxFile of(Source source, ReadOptions options) throws IOException {
        List<String> remarks = new ArrayList<>();
        try (Package workbook = new Package(source)) {
            Structure structure = Structure.of(workbook);
            int chosen = options.sheet() == null ? firstShown(structure) : options.sheet();
            if (chosen < 1 || chosen > structure.sheets().size())
                throw new CannotRead(
                        source.file(),
                        "It has no sheet number %d.".formatted(chosen),
                        "Choose a sheet from 1 to %d.".formatted(structure.sheets().size()));
            Structure.Sheet sheet = structure.sheets().get(chosen - 1);
            if (!workbook.has(sheet.part()))
                throw workbook.refused(
                        "The sheet %s is named but not there."
                                .formatted(ShownName.excerpt(sheet.name(), 60)));
            boolean only = structure.sheets().size() == 1;
            if (!only && options.sheet() == null)
                remarks.add(
                        "The workbook has %d sheets; %s was read."
                                .formatted(
                                        structure.sheets().size(),
                                        ShownName.excerpt(sheet.name(), 60)));
            return new XlsxFile(
                            source,
                            chosen,
                            sheet.part(),
                            structure.since1904(),
                            1,
                            true,
                            only,
                            remarks)
                    .looked(options);
        }
    }

    private static int firstShown(Structure structure) {
        for (int i = 0; i < structure.sheets().size(); i++)
            if (!structure.sheets().get(i).hidden()) return i + 1;
        return 1;
    }

    /// Looks at the first rows: a title alone in its row above a wider table is left out, and the header is guessed.
    private XlsxFile looked(ReadOptions options) throws IOException {
        List<Map<Integer, String>> rows = new ArrayList<>();
        List<Long> numbers = new ArrayList<>();
        try (SheetRows sheet = open(new Notes())) {
            Map<Integer, String> row;
            while (rows.size() < SAMPLE && (row = sheet.next()) != null) {
                rows.add(row);
                numbers.add(sheet.number());
            }
        }
        if (rows.isEmpty())
            throw new CannotRead(
                    source.file(), "The sheet has no cells.", "Choose another sheet or file.");
        int titles = 0;
        int widest = rows.stream().mapToInt(Map::size).max().orElse(0);
        while (widest > 1 && titles < rows.size() - 1 && rows.get(titles).size() == 1) titles++;
        List<String> said = new ArrayList<>(remarks);
        for (int i = 0; i < titles; i++)
            said.add(
                    "Row %d holds only %s; it was taken for a title and left out."
                            .formatted(
                                    numbers.get(i),
                                    ShownName.excerpt(rows.get(i).values().iterator().next(), 60)));
        HeaderGuess guess = HeaderGuess.of(texts(rows.subList(titles, rows.size())));
        boolean named = options.header() == null ? guess.header() : options.header();
        return new XlsxFile(
                source,
                sheet,
                part,
                since1904,
                numbers.get(titles),
                named,
                sure && guess.sure() && titles == 0,
                said);
    }

    private static List<List<String>> texts(List<Map<Integer, String>> rows) {
        List<Integer> columns = List.copyOf(rows.getFirst().keySet());
        return rows.stream()
                .map(r -> columns.stream().map(c -> r.getOrDefault(c, "")).toList())
                .toList();
    }

    private SheetRows open(Notes notes) throws IOException {
        Package workbook = new Package(source);
        try {
            SharedTexts texts = SharedTexts.of(workbook);
            Styles styles = Styles.of(workbook);
            XMLStreamReader xml = workbook.open(part);
            if (xml == null) throw workbook.refused("The sheet is not there.");
            return new SheetRows(workbook, xml, texts, styles, since1904, notes);
        } catch (IOException | RuntimeException e) {
            workbook.close();
            throw e;
        }
    }

    /// The rows of the table; `tap` sees the bytes.
    public Rows rows(Tap tap, Notes notes) throws IOException {
        try (InputStream in = source.open(tap)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return new XlsxRows(source, open(notes), start, header, notes);
    }
}
