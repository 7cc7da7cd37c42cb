package dev.holdfast.report.document;

/// Labels with their values, one below the other.
final class FactList {
    private final Markup markup;

    FactList(Markup markup) {
        this.markup = markup;
        markup.open("table", "class", "facts").open("tbody");
    }

    FactList row(String label, String value) {
        return row(label, value, "");
    }

    /// The value in the face for code.
    FactList code(String label, String value) {
        return row(label, value, "code");
    }

    private FactList row(String label, String value, String css) {
        markup.open("tr")
                .element("th", label, "scope", "row")
                .element("td", value, "class", css)
                .close("tr");
        return this;
    }

    void end() {
        markup.close("tbody").close("table");
    }
}
