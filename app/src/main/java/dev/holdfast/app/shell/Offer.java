package dev.holdfast.app.shell;

import org.kordamp.ikonli.Ikon;

import java.util.List;

/// One line of the palette. `group` is the key of the caption it stands under.
record Offer(
        Group group, String words, String hint, Ikon icon, List<String> keys, Runnable action) {
    /// The captions, in their order.
    enum Group {
        RECENT,
        GO,
        DO
    }
}
