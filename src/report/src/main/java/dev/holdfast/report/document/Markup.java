package dev.holdfast.report.document;

import dev.holdfast.catalog.check.Verdict;
import dev.holdfast.report.figure.Figure;
import dev.holdfast.report.figure.FigureExport;
import dev.holdfast.report.figure.Palette;
import dev.holdfast.report.words.Verdicts;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// Writes well-formed XHTML. All text passes through one gate that escapes it, so that a name in the
/// data stays a name.
public final class Markup {
    /// Where the markup goes: figures are left to the printer on paper and written out for a screen.
    enum Medium {
        PAPER,
        SCREEN
    }

    private final Medium medium;
    private final StringBuilder out = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();
    private final Map<Integer, Figure> figures = new HashMap<>();
    private int tables;
    private int captioned;

    Markup(Medium medium) {
        this.medium = medium;
    }

    /// Opens an element; attributes are name, value, name, value…
    Markup open(String tag, String... attributes) {
        start(tag, attributes);
        out.append('>');
        open.push(tag);
        return this;
    }

    Markup close(String tag) {
        String last = open.pop();
        if (!last.equals(tag))
            throw new IllegalStateException("</" + tag + "> closes <" + last + ">");
        out.append("</").append(tag).append('>');
        return this;
    }

    Markup empty(String tag, String... attributes) {
        start(tag, attributes);
        out.append("/>");
        return this;
    }

    Markup text(String text) {
        out.append(escaped(text));
        return this;
    }

    /// Markup of our own, as it is.
    Markup raw(String ours) {
        out.append(ours);
        return this;
    }

    Markup element(String tag, String text, String... attributes) {
        return open(tag, attributes).text(text).close(tag);
    }

    /// A verdict's mark and word. The mark is decoration: the word says it.
    Markup verdict(Verdict verdict) {
        String word = Verdicts.word(verdict);
        open("span", "class", "verdict " + word);
        open("span", "class", "mark").close("span");
        return text(word).close("span");
    }

    /// A figure with a numbered caption below.
    Markup figure(Figure figure, double width, double height, String caption) {
        captioned++;
        open("div", "class", "figure");
        drawing(figure, width, height);
        open("p", "class", "caption");
        element("b", "Figure " + captioned + ". ");
        text(caption).close("p");
        return close("div");
    }

    /// A figure alone.
    Markup drawing(Figure figure, double width, double height) {
        String w = Long.toString(Math.round(width));
        String h = Long.toString(Math.round(height));
        if (medium == Medium.SCREEN) {
            open("span", "role", "img", "class", "drawing", "aria-label", figure.words());
            out.append(
                    FigureExport.svg(figure, Math.round(width), Math.round(height), Palette.LIGHT));
            return close("span");
        }
        int number = figures.size() + 1;
        figures.put(number, figure);
        return empty(
                "svg",
                "data-figure",
                Integer.toString(number),
                "width",
                w,
                "height",
                h,
                "alt",
                figure.words(),
                "style",
                "width:" + w + "px;height:" + h + "px");
    }

    /// A heading for the next table, with its number.
    Markup tableTitle(String title) {
        tables++;
        return element("h2", "Table " + tables + ". " + title);
    }

    /// A page's heading, to which contents and bookmarks lead.
    Markup heading(String id, String title) {
        return element("h1", title, "id", id);
    }

    Map<Integer, Figure> figures() {
        return figures;
    }

    @Override
    public String toString() {
        return out.toString();
    }

    private void start(String tag, String... attributes) {
        out.append('<').append(tag);
        for (int i = 0; i < attributes.length; i += 2)
            out.append(' ')
                    .append(attributes[i])
                    .append("=\"")
                    .append(escaped(attributes[i + 1]))
                    .append('"');
    }

    /// Escapes markup and replaces what XML cannot hold (control characters, halves of pairs).
    public static String escaped(String text) {
        var out = new StringBuilder(text.length() + 16);
        text.codePoints()
                .forEach(
                        c -> {
                            switch (c) {
                                case '&' -> out.append("&amp;");
                                case '<' -> out.append("&lt;");
                                case '>' -> out.append("&gt;");
                                case '"' -> out.append("&quot;");
                                case '\'' -> out.append("&#39;");
                                default -> out.appendCodePoint(allowed(c) ? c : 0xFFFD);
                            }
                        });
        return out.toString();
    }

    private static boolean allowed(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || (c >= 0x20 && c <= 0xD7FF)
                || (c >= 0xE000 && c <= 0xFFFD)
                || c >= 0x10000;
    }

    /// A string for a style sheet's `content`.
    static String cssString(String text) {
        var out = new StringBuilder("\"");
        text.codePoints()
                .forEach(
                        c -> {
                            if (Character.isLetterOrDigit(c)
                                    || c == ' '
                                    || c == '.'
                                    || c == ','
                                    || c == '-') out.appendCodePoint(c);
                            else out.append(String.format(Locale.ROOT, "\\%06x", c));
                        });
        return out.append('"').toString();
    }
}
