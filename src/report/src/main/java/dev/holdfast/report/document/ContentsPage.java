package dev.holdfast.report.document;

import java.util.List;

/// The sections with their page numbers.
record ContentsPage(List<Section> sections) {
    void write(Markup m) {
        m.heading("contents", "Contents");
        m.open("ol", "class", "contents");
        for (Section section : sections)
            m.open("li", "class", section.indented() ? "indented" : "")
                    .element("a", section.title(), "href", "#" + section.id())
                    .close("li");
        m.close("ol");
    }
}
