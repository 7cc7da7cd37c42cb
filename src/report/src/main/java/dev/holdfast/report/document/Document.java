package dev.holdfast.report.document;

import dev.holdfast.report.figure.Figure;

import java.time.Instant;
import java.util.Map;

/// A document ready to print: XHTML in which figure `n` is an empty `svg` element with
/// `data-figure="n"`, drawn from `figures` at the place. `web` is the same as one file for a browser.
public record Document(
        String title, String paper, String web, Map<Integer, Figure> figures, Instant made) {
    public Document {
        figures = Map.copyOf(figures);
    }
}
