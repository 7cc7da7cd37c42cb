package dev.holdfast.app.place;

import javafx.scene.input.KeyCombination;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;

/// Something to do, offered in the palette under its words and, when `keys` is not null, by these keys.
public record Command(
        String words, String hint, Ikon icon, @Nullable KeyCombination keys, Runnable action) {
    public static Command of(String words, Ikon icon, Runnable action) {
        return new Command(words, "", icon, null, action);
    }

    public static Command of(String words, Ikon icon, String keys, Runnable action) {
        return new Command(words, "", icon, KeyCombination.keyCombination(keys), action);
    }
}
