package dev.holdfast.app.home;

import dev.holdfast.app.look.Mark;
import dev.holdfast.app.selection.Selection;

/// Something that waits for the user: what, why, and the one thing to do about it.
record Need(Mark mark, String title, String reason, String action, Selection selection) {}
