package dev.holdfast.report.document;

/// A part of a document that begins on a page of its own and can be jumped to. `indented` ones
/// stand under the one before in contents and bookmarks.
record Section(String id, String title, boolean indented, Body body) {
    /// Writes what is on the pages.
    interface Body {
        void write(Markup markup);
    }
}
