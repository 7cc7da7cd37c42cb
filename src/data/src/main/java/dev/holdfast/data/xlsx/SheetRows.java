package dev.holdfast.data.xlsx;

import dev.holdfast.data.row.Notes;
import dev.holdfast.data.row.Problem;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;

/// The rows of one sheet as they stand there: column number (from 0) to text. Formulas are never computed: the value the file
/// holds is taken.
final class SheetRows implements AutoCloseable {
    private final Package workbook;
    private final XMLStreamReader xml;
    private final SharedTexts texts;
    private final Styles styles;
    private final boolean since1904;
    private final Notes notes;
    private final StringBuilder value = new StringBuilder();
    private long number;
    private int nextColumn;
    private boolean formula;

    SheetRows(
            Package workbook,
            XMLStreamReader xml,
            SharedTexts texts,
            Styles styles,
            boolean since1904,
            Notes notes) {
        this.workbook = workbook;
        this.xml = xml;
        this.texts = texts;
        this.styles = styles;
        this.since1904 = since1904;
        this.notes = notes;
    }

    /// The number of the row last read, from 1.
    long number() {
        return number;
    }

    /// The next row that has cells, or null after the last.
    @Nullable Map<Integer, String> next() throws IOException {
        Map<Integer, String> cells = null;
        while (workbook.more(xml)) {
            int event = workbook.next(xml);
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (xml.getLocalName().equals("row")) {
                    String given = xml.getAttributeValue(null, "r");
                    number = given == null ? number + 1 : whole(given, number + 1);
                    nextColumn = 0;
                    cells = new TreeMap<>();
                } else if (xml.getLocalName().equals("c") && cells != null) cell(cells);
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                if (xml.getLocalName().equals("row") && cells != null && !cells.isEmpty())
                    return cells;
                if (xml.getLocalName().equals("sheetData")) return null;
            }
        }
        return null;
    }

    private void cell(Map<Integer, String> cells) throws IOException {
        int column = column(xml.getAttributeValue(null, "r"));
        String type = xml.getAttributeValue(null, "t");
        String style = xml.getAttributeValue(null, "s");
        nextColumn = column + 1;
        body();
        String text = text(type == null ? "n" : type, style);
        if (!text.isEmpty()) cells.put(column, text);
    }

    /// Collects `v`, or the `t` of an inline text, to the end of the cell.
    private void body() throws IOException {
        value.setLength(0);
        formula = false;
        boolean inside = false;
        while (workbook.more(xml)) {
            switch (workbook.next(xml)) {
                case XMLStreamConstants.START_ELEMENT -> {
                    inside = xml.getLocalName().equals("v") || xml.getLocalName().equals("t");
                    formula |= xml.getLocalName().equals("f");
                }
                case XMLStreamConstants.CHARACTERS,
                        XMLStreamConstants.CDATA,
                        XMLStreamConstants.SPACE -> {
                    if (inside)
                        value.append(
                                xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
                    if (value.length() > workbook.source().limits().field())
                        throw workbook.refused("A cell in row %d is too long.".formatted(number));
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    inside = false;
                    if (xml.getLocalName().equals("c")) return;
                }
                default -> {}
            }
        }
    }

    private String text(String type, @Nullable String style) {
        String raw = value.toString();
        if (raw.isEmpty() && formula && !type.equals("str"))
            notes.tally(Problem.FORMULA_WITHOUT_VALUE, number);
        if (raw.isEmpty()) return raw;
        return switch (type) {
            case "s" -> clean(texts.at(raw.strip()));
            case "b" -> raw.equals("1") || raw.equals("true") ? "true" : "false";
            case "e" -> {
                notes.tally(Problem.ERROR_CELL, number);
                yield "";
            }
            case "str", "inlineStr" -> clean(raw);
            case "d" -> raw;
            default -> styles.date(style) ? CellText.date(raw, since1904) : CellText.number(raw);
        };
    }

    /// `_x000D_` and its like are how Excel writes control characters.
    private static String clean(String text) {
        return text.contains("_x000D_") ? text.replace("_x000D_", "\r") : text;
    }

    private int column(@Nullable String reference) {
        if (reference == null) return nextColumn;
        int column = 0;
        for (int i = 0; i < reference.length(); i++) {
            char c = reference.charAt(i);
            if (c < 'A' || c > 'Z') break;
            column = column * 26 + c - 'A' + 1;
            if (column > 16_384) throw workbook.refused("A cell stands beyond the last column.");
        }
        return column == 0 ? nextColumn : column - 1;
    }

    private static long whole(String text, long otherwise) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }
}
