package dev.holdfast.app.shell;

import dev.holdfast.app.place.Bench;
import dev.holdfast.app.place.Command;
import dev.holdfast.app.place.Place;
import dev.holdfast.app.place.Screen;
import dev.holdfast.app.selection.PlaceId;
import dev.holdfast.app.selection.Selection;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// What can be gone to or done, narrowed by what is typed. `>` leaves only commands.
final class PaletteViewModel {
    private static final int SHOWN = 8;
    private static final int RECENT = 5;

    private final ShellViewModel model;
    private final Bench bench;
    private final Supplier<@Nullable Screen> screen;
    private final ThingSearch search;
    private final Deque<String> recent = new ArrayDeque<>();
    private List<Thing> things = List.of();
    private List<Thing> runs = List.of();
    final StringProperty typed = new SimpleStringProperty("");
    final ObservableList<Offer> offers = FXCollections.observableArrayList();

    PaletteViewModel(ShellViewModel model, Bench bench, Supplier<@Nullable Screen> screen) {
        this.model = model;
        this.bench = bench;
        this.screen = screen;
        this.search = new ThingSearch(bench.desk().stores(), bench.words());
        typed.addListener((_, _, _) -> retyped());
    }

    /// Starts over; names are read again in the background.
    void open() {
        typed.set("");
        runs = List.of();
        long project = bench.navigation().projectId();
        bench.background()
                .run(
                        () -> search.all(project),
                        found -> {
                            things = found;
                            match();
                        });
        match();
    }

    void choose(Offer offer) {
        recent.remove(offer.words());
        recent.push(offer.words());
        if (recent.size() > RECENT) recent.removeLast();
        offer.action().run();
    }

    private void retyped() {
        match();
        String wanted = typed.get().strip();
        if (wanted.length() < 2 || wanted.startsWith(">")) return;
        long project = bench.navigation().projectId();
        bench.background()
                .run(
                        () -> search.runs(project, wanted),
                        found -> {
                            if (!wanted.equals(typed.get().strip())) return;
                            runs = found;
                            match();
                        });
    }

    private void match() {
        String wanted = typed.get().strip();
        boolean onlyCommands = wanted.startsWith(">");
        String text = onlyCommands ? wanted.substring(1).strip() : wanted;
        List<Offer> result = new ArrayList<>();
        if (text.isEmpty() && !onlyCommands) result.addAll(recentOffers());
        if (!onlyCommands) result.addAll(best(text, Stream.concat(placeOffers(), thingOffers())));
        result.addAll(best(text, commandOffers()));
        offers.setAll(result);
    }

    private static List<Offer> best(String text, Stream<Offer> all) {
        record Scored(Offer offer, double score) {}
        return all.map(offer -> new Scored(offer, Likeness.of(text, offer.words())))
                .filter(scored -> scored.score() > 0)
                .sorted(Comparator.comparingDouble(Scored::score).reversed())
                .limit(SHOWN)
                .map(Scored::offer)
                .toList();
    }

    private List<Offer> recentOffers() {
        List<Offer> all =
                Stream.of(placeOffers(), thingOffers(), commandOffers()).flatMap(s -> s).toList();
        return recent.stream()
                .flatMap(words -> all.stream().filter(o -> o.words().equals(words)).limit(1))
                .map(
                        o ->
                                new Offer(
                                        Offer.Group.RECENT,
                                        o.words(),
                                        o.hint(),
                                        o.icon(),
                                        o.keys(),
                                        o.action()))
                .toList();
    }

    private Stream<Offer> placeOffers() {
        List<Offer> offered = new ArrayList<>();
        for (int i = 0; i < model.places.size(); i++) {
            Place place = model.places.get(i);
            List<String> keys =
                    i < 9
                            ? List.of(bench.words().text("key.ctrl"), String.valueOf(i + 1))
                            : List.of();
            offered.add(
                    new Offer(
                            Offer.Group.GO,
                            bench.words().text("place." + place.id().key()),
                            bench.words().text("palette.place"),
                            place.icon(),
                            keys,
                            () -> bench.navigation().go(place.id())));
        }
        return offered.stream();
    }

    private Stream<Offer> thingOffers() {
        return Stream.concat(things.stream(), runs.stream())
                .map(
                        thing ->
                                new Offer(
                                        Offer.Group.GO,
                                        thing.name(),
                                        thing.hint(),
                                        iconOf(thing.selection()),
                                        List.of(),
                                        () -> bench.navigation().open(thing.selection())));
    }

    private org.kordamp.ikonli.Ikon iconOf(Selection selection) {
        PlaceId home = PlaceId.of(selection);
        return model.places.stream()
                .filter(place -> place.id() == home)
                .findFirst()
                .map(Place::icon)
                .orElse(BootstrapIcons.COLLECTION);
    }

    private Stream<Offer> commandOffers() {
        Screen now = screen.get();
        Stream<Command> ofScreen = now == null ? Stream.of() : now.commands().stream();
        return Stream.concat(ofScreen, global()).map(this::offer);
    }

    private Offer offer(Command command) {
        List<String> keys =
                command.keys() == null
                        ? List.of()
                        : List.of(
                                command.keys()
                                        .getDisplayText()
                                        .toUpperCase(Locale.ROOT)
                                        .replace("CTRL", bench.words().text("key.ctrl"))
                                        .split("\\+"));
        return new Offer(
                Offer.Group.DO,
                command.words(),
                command.hint(),
                command.icon(),
                keys,
                command.action());
    }

    private Stream<Command> global() {
        return Stream.of(
                Command.of(
                        bench.words().text("command.theme"),
                        BootstrapIcons.MOON,
                        bench.appearance()::toggle),
                Command.of(
                        bench.words().text("command.connect"),
                        BootstrapIcons.PLUG,
                        bench.connecting()::ask),
                Command.of(
                        bench.words().text("command.undo"),
                        BootstrapIcons.ARROW_COUNTERCLOCKWISE,
                        "Shortcut+Z",
                        model::undo),
                Command.of(
                        bench.words().text("command.redo"),
                        BootstrapIcons.ARROW_CLOCKWISE,
                        "Shortcut+Shift+Z",
                        model::redo),
                Command.of(
                        bench.words().text("command.back"),
                        BootstrapIcons.ARROW_LEFT,
                        "Alt+Left",
                        bench.navigation()::back),
                Command.of(
                        bench.words().text("command.side"),
                        BootstrapIcons.LAYOUT_SIDEBAR,
                        "Shortcut+B",
                        () -> model.sideOpen.set(!model.sideOpen.get())),
                Command.of(
                        bench.words().text("command.inspector"),
                        BootstrapIcons.LAYOUT_SIDEBAR_REVERSE,
                        "Shortcut+J",
                        () -> model.inspectorOpen.set(!model.inspectorOpen.get())));
    }
}
