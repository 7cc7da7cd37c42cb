package dev.holdfast.app.setting;

import dev.holdfast.app.words.Words;

import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;

/// Chooses how often, in words.
final class OftenChoice extends ComboBox<Often> {
    OftenChoice(String id, Words words) {
        setId(id);
        setMinWidth(USE_PREF_SIZE);
        setAccessibleText(words.text("connect.sync"));
        getItems().setAll(Often.values());
        setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(@Nullable Often often) {
                        return often == null ? "" : words.text("connect.often." + often.name());
                    }

                    @Override
                    public @Nullable Often fromString(String typed) {
                        return null;
                    }
                });
    }
}
