package dev.holdfast.app.place;

import dev.holdfast.app.selection.PlaceId;

import org.kordamp.ikonli.Ikon;

/// One of the places of the side: what it is called, and how it is opened. A feature package has one; `Wiring` lists
/// them all.
public interface Place {
    PlaceId id();

    Ikon icon();

    /// What stands beside the name in the side. Blocks; the shell calls it in the background, again after
    /// changes.
    default Count count(long projectId) {
        return Count.NONE;
    }

    /// Builds the screen, once, on the window's thread, when the place is first entered.
    Screen open();
}
