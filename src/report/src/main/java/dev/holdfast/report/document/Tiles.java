package dev.holdfast.report.document;

import dev.holdfast.catalog.check.Verdict;
import dev.holdfast.report.words.Verdicts;

import java.util.Locale;

/// A row of figures that count, each with a word above and a note below. On paper a table of one
/// row, which keeps them side by side.
final class Tiles {
    private final Markup markup;

    Tiles(Markup markup) {
        this.markup = markup;
        markup.open("div", "class", "tiles");
    }

    Tiles tile(String label, String figure, String note) {
        return tile(label, figure, note, "figure-text");
    }

    Tiles verdict(Verdict verdict, String note) {
        String word = Verdicts.word(verdict);
        String shown = word.substring(0, 1).toUpperCase(Locale.ENGLISH) + word.substring(1);
        return tile("Verdict", shown, note, "figure-text " + word);
    }

    private Tiles tile(String label, String figure, String note, String css) {
        markup.open("div", "class", "tile");
        markup.element("div", label, "class", "label");
        markup.element("div", figure, "class", css);
        markup.element("div", note, "class", "note");
        markup.close("div");
        return this;
    }

    void end() {
        markup.close("div");
    }
}
