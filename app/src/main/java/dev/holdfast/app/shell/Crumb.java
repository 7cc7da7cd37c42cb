package dev.holdfast.app.shell;

import dev.holdfast.app.selection.Spot;

/// One step of the path to the selection; choosing it goes back to that level.
record Crumb(String words, Spot spot) {}
