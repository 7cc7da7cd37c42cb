package dev.holdfast.app.shell;

import dev.holdfast.app.selection.Selection;

/// Something in the workspace that can be gone to by its name.
record Thing(String name, String hint, Selection selection) {}
