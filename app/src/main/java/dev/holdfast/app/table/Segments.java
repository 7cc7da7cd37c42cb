package dev.holdfast.app.table;

import javafx.beans.property.Property;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleButton;

import org.controlsfx.control.SegmentedButton;

import java.util.Locale;
import java.util.function.Function;

/// A row of joined buttons of which one is on.
public final class Segments {
    private Segments() {}

    /// One button for each of `values`; the id of each is `id-` and its name in lower case.
    public static <E extends Enum<E>> SegmentedButton of(
            String id, E[] values, Function<E, String> words, Property<E> chosen) {
        SegmentedButton segments = new SegmentedButton();
        segments.setId(id);
        for (E value : values) {
            ToggleButton button = new ToggleButton(words.apply(value));
            button.setId(id + "-" + value.name().toLowerCase(Locale.ROOT));
            button.setUserData(value);
            button.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
            button.setSelected(value == chosen.getValue());
            button.setOnAction(
                    _ -> {
                        button.setSelected(true);
                        chosen.setValue(value);
                    });
            segments.getButtons().add(button);
        }
        chosen.addListener((_, _, now) -> show(segments, now));
        return segments;
    }

    private static void show(SegmentedButton segments, Object chosen) {
        for (Toggle button : segments.getButtons())
            button.setSelected(button.getUserData() == chosen);
    }
}
