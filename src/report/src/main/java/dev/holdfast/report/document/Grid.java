package dev.holdfast.report.document;

import java.util.ArrayList;
import java.util.List;

/// A table in a document: heads that repeat on each page, words left, numbers right.
final class Grid {
    /// How the cells of a column stand.
    enum Kind {
        NAME,
        WORDS,
        NUMBER,
        VERDICT
    }

    private record Head(String title, Kind kind, String width) {}

    private final Markup markup;
    private final List<Head> heads = new ArrayList<>();
    private int at;

    Grid(Markup markup) {
        this.markup = markup;
    }

    /// Adds a column; `width` is of the table, such as "12%", or empty.
    Grid column(String title, Kind kind, String width) {
        heads.add(new Head(title, kind, width));
        return this;
    }

    Grid begin() {
        markup.open("table", "class", "grid").open("thead").open("tr");
        for (Head head : heads) {
            String style = head.width.isEmpty() ? "" : "width:" + head.width;
            markup.element(
                    "th", head.title, "scope", "col", "class", css(head.kind), "style", style);
        }
        markup.close("tr").close("thead").open("tbody");
        return this;
    }

    Grid row() {
        if (at > 0) markup.close("tr");
        markup.open("tr");
        at = 0;
        return this;
    }

    Grid cell(String text) {
        markup.element("td", text, "class", css(heads.get(at++).kind));
        return this;
    }

    Grid verdict(dev.holdfast.catalog.check.Verdict verdict) {
        markup.open("td", "class", css(heads.get(at++).kind)).verdict(verdict).close("td");
        return this;
    }

    void end() {
        if (at > 0) markup.close("tr");
        markup.close("tbody").close("table");
    }

    private static String css(Kind kind) {
        return switch (kind) {
            case NAME -> "name";
            case WORDS -> "words";
            case NUMBER -> "number";
            case VERDICT -> "judged";
        };
    }
}
