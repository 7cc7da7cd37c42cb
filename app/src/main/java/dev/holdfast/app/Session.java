package dev.holdfast.app;

import dev.holdfast.app.look.Appearance;
import dev.holdfast.app.look.ThemeChoice;
import dev.holdfast.app.place.Bench;
import dev.holdfast.app.selection.PlaceId;
import dev.holdfast.app.selection.SelectionText;
import dev.holdfast.app.selection.Spot;
import dev.holdfast.catalog.setting.SettingStore;

import javafx.stage.Stage;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What the window was like when it was last open: theme, size of the text, place and selection, where and how large it stood.
/// Kept in the workspace, restored at start.
final class Session {
    private static final String THEME = "window.theme";
    private static final String TEXT_SIZE = "window.text-size";
    private static final String PLACE = "window.place";
    private static final String SELECTION = "window.selection";
    private static final String BOUNDS = "window.bounds";
    private static final double SMALLEST_WIDTH = 640;
    private static final double SMALLEST_HEIGHT = 480;

    private final Bench bench;
    private final SettingStore store;

    Session(Bench bench) {
        this.bench = bench;
        this.store = bench.desk().stores().settings();
    }

    /// Puts everything back as it was, then keeps what changes. Settings are read in the background.
    void restore(Stage stage) {
        bench.background().run(this::read, kept -> apply(kept, stage));
    }

    private Map<String, String> read() {
        return List.of(THEME, TEXT_SIZE, PLACE, SELECTION, BOUNDS).stream()
                .filter(key -> store.get(key).isPresent())
                .collect(Collectors.toMap(Function.identity(), key -> store.get(key).orElse("")));
    }

    private void apply(Map<String, String> kept, Stage stage) {
        Appearance appearance = bench.appearance();
        named(kept.get(THEME), ThemeChoice.values()).ifPresent(appearance.theme()::set);
        number(kept.get(TEXT_SIZE))
                .ifPresent(
                        size ->
                                appearance
                                        .fontSize()
                                        .set(
                                                Math.clamp(
                                                        Math.round(size),
                                                        Appearance.SMALLEST,
                                                        Appearance.LARGEST)));
        Optional.ofNullable(kept.get(BOUNDS)).ifPresent(text -> place(stage, text));
        Optional.ofNullable(kept.get(SELECTION))
                .flatMap(SelectionText::read)
                .ifPresent(
                        selection ->
                                bench.navigation()
                                        .open(
                                                named(kept.get(PLACE), PlaceId.values())
                                                        .orElse(PlaceId.HOME),
                                                selection));
        watch(stage);
    }

    private void watch(Stage stage) {
        Appearance appearance = bench.appearance();
        appearance.theme().addListener((_, _, now) -> keep(THEME, now.name()));
        appearance.fontSize().addListener((_, _, now) -> keep(TEXT_SIZE, String.valueOf(now)));
        bench.navigation().spot().addListener((_, _, now) -> keep(now));
        stage.setOnHiding(
                _ ->
                        keep(
                                BOUNDS,
                                "%.0f %.0f %.0f %.0f"
                                        .formatted(
                                                stage.getX(),
                                                stage.getY(),
                                                stage.getWidth(),
                                                stage.getHeight())));
    }

    private void keep(Spot spot) {
        keep(PLACE, spot.place().name());
        keep(SELECTION, SelectionText.write(spot.selection()));
    }

    private void keep(String key, String value) {
        bench.background()
                .run(
                        () -> {
                            store.set(key, value);
                            return value;
                        },
                        _ -> {});
    }

    private static void place(Stage stage, String text) {
        String[] parts = text.split(" ");
        if (parts.length != 4) return;
        List<Double> bounds =
                List.of(parts).stream().flatMap(part -> number(part).stream()).toList();
        if (bounds.size() != 4 || bounds.get(2) < SMALLEST_WIDTH || bounds.get(3) < SMALLEST_HEIGHT)
            return;
        boolean onScreen =
                !javafx.stage.Screen.getScreensForRectangle(
                                bounds.get(0), bounds.get(1), bounds.get(2), bounds.get(3))
                        .isEmpty();
        if (!onScreen) return;
        stage.setX(bounds.get(0));
        stage.setY(bounds.get(1));
        stage.setWidth(bounds.get(2));
        stage.setHeight(bounds.get(3));
    }

    private static Optional<Double> number(@org.jspecify.annotations.Nullable String text) {
        try {
            return text == null ? Optional.empty() : Optional.of(Double.parseDouble(text));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static <E extends Enum<E>> Optional<E> named(
            @org.jspecify.annotations.Nullable String name, E[] values) {
        return List.of(values).stream().filter(value -> value.name().equals(name)).findFirst();
    }
}
