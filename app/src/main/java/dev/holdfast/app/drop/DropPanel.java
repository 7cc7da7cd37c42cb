package dev.holdfast.app.drop;

import static dev.holdfast.app.look.Pieces.column;
import static dev.holdfast.app.look.Pieces.grow;
import static dev.holdfast.app.look.Pieces.icon;
import static dev.holdfast.app.look.Pieces.id;
import static dev.holdfast.app.look.Pieces.key;
import static dev.holdfast.app.look.Pieces.label;
import static dev.holdfast.app.look.Pieces.mark;
import static dev.holdfast.app.look.Pieces.paragraph;
import static dev.holdfast.app.look.Pieces.row;
import static dev.holdfast.app.look.Pieces.spring;
import static dev.holdfast.app.look.Pieces.styled;
import static dev.holdfast.app.look.Pieces.tag;
import static dev.holdfast.app.look.Pieces.whole;

import dev.holdfast.app.look.Em;
import dev.holdfast.app.look.Mark;
import dev.holdfast.app.words.Words;
import dev.holdfast.catalog.Trouble;
import dev.holdfast.catalog.data.Preview;
import dev.holdfast.report.words.Numbers;
import dev.holdfast.report.words.Sizes;

import javafx.collections.ListChangeListener;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// "Where should it go?": what came, and a zone for each place that fits it.
final class DropPanel extends VBox {
    private static final double WIDTH = 860;
    private static final int LISTED = 4;
    private final DropModel model;
    private final Words words;
    private final Consumer<Destination> chosen;
    private final VBox files = column(0);
    private final HBox zones = row(16);
    private final List<DropZone> shown = new ArrayList<>();

    DropPanel(DropModel model, Words words, Consumer<Destination> chosen) {
        this.model = model;
        this.words = words;
        this.chosen = chosen;
        setId("drop");
        Em.maxWidth(Em.padding(Em.spacing(styled(this, "pop"), 18), 26, 26, 22, 26), WIDTH);
        zones.setAlignment(javafx.geometry.Pos.TOP_LEFT);
        zones.setFillHeight(true);
        getChildren()
                .addAll(
                        label(words.text("drop.title"), "h1"),
                        files,
                        zones,
                        row(
                                6,
                                label(words.text("drop.private"), "subtle", "small"),
                                spring(),
                                key(words.text("key.esc")),
                                whole(words.text("drop.cancel"), "muted", "small")));
        model.dropped.addListener(_ -> showFiles());
        model.first.addListener((_, _, look) -> watch(look));
        model.destinations.addListener((ListChangeListener<Destination>) _ -> showZones());
        showFiles();
        showZones();
    }

    private void watch(@Nullable PreviewModel look) {
        if (look == null) return;
        look.preview.addListener(_ -> showFiles());
        look.trouble.addListener(_ -> showFiles());
    }

    private void showFiles() {
        files.getChildren().clear();
        Dropped dropped = model.dropped.get();
        if (dropped == null) {
            files.getChildren().add(whole(words.text("drop.looking"), "muted"));
            return;
        }
        VBox lines = styled(column(8), "file-box");
        dropped.readable().stream().limit(LISTED).map(this::line).forEach(lines.getChildren()::add);
        dropped.trackers().stream()
                .limit(LISTED)
                .map(this::tracker)
                .forEach(lines.getChildren()::add);
        dropped.unreadable().stream()
                .limit(LISTED)
                .map(this::refused)
                .forEach(lines.getChildren()::add);
        int more =
                unlisted(dropped.readable())
                        + unlisted(dropped.trackers())
                        + unlisted(dropped.unreadable());
        if (more > 0)
            lines.getChildren().add(whole(words.text("drop.more", more), "subtle", "small"));
        if (dropped.cut())
            lines.getChildren()
                    .add(
                            paragraph(
                                    words.text("drop.cut", Dropped.MOST, Dropped.LOOKED_AT),
                                    "muted"));
        if (dropped.files() == 0)
            lines.getChildren().add(paragraph(words.text("drop.emptyFolder"), "muted"));
        if (dropped.nothingToRead())
            lines.getChildren()
                    .add(id(paragraph(words.text("drop.canBeRead"), "muted"), "drop-unreadable"));
        files.getChildren().add(lines);
        showZones();
    }

    private Node line(Dropped.Item item) {
        PreviewModel look = model.first.get();
        boolean looked = look != null && look.file().equals(item.file());
        return row(
                12,
                icon(BootstrapIcons.FILE_EARMARK_SPREADSHEET, "accent-icon"),
                column(
                        1,
                        label(item.name(), "med"),
                        label(
                                looked ? facts(item, look) : Sizes.bytes(item.bytes()),
                                "muted",
                                "small")),
                spring(),
                tag(
                        words.text(
                                "drop.files",
                                model.dropped.get() == null ? 1 : model.dropped.get().files())));
    }

    private String facts(Dropped.Item item, PreviewModel look) {
        Trouble trouble = look.trouble.get();
        if (trouble != null) return trouble.sentence();
        Preview preview = look.preview.get();
        if (preview == null) return words.text("drop.reading", Sizes.bytes(item.bytes()));
        return words.text(
                "drop.facts",
                Numbers.count(preview.schema().columns().size(), "column", "columns"),
                Sizes.bytes(item.bytes()));
    }

    private static int unlisted(List<?> all) {
        return Math.max(0, all.size() - LISTED);
    }

    private Node tracker(Path place) {
        return row(
                12,
                icon(BootstrapIcons.LIST_UL, "accent-icon"),
                column(
                        1,
                        label(ReadableFile.name(place), "med"),
                        label(words.text("drop.tracker"), "muted", "small")));
    }

    private Node refused(Dropped.Item item) {
        return row(
                12,
                mark(Mark.FAILED),
                label(item.name(), "med"),
                label(words.text("drop.notReadable"), "muted", "small"));
    }

    private void showZones() {
        Destination before = pointed().orElse(null);
        shown.clear();
        zones.getChildren().clear();
        for (Destination destination : model.destinations) {
            DropZone zone = new DropZone(destination, model.dropped.get(), words, chosen);
            shown.add(zone);
            zones.getChildren().add(grow(zone));
        }
        shown.stream()
                .filter(z -> before != null && z.destination().getClass() == before.getClass())
                .findFirst()
                .ifPresent(z -> z.point(true));
        if (!shown.isEmpty() && before == null) shown.getFirst().requestFocus();
        zones.setVisible(!shown.isEmpty());
        zones.setManaged(!shown.isEmpty());
    }

    /// Fills the zone under a point of the scene.
    void point(double sceneX, double sceneY) {
        for (DropZone zone : shown) {
            Point2D at = zone.sceneToLocal(sceneX, sceneY);
            zone.point(at != null && zone.contains(at));
        }
    }

    Optional<Destination> pointed() {
        return shown.stream().filter(DropZone::isPointed).findFirst().map(DropZone::destination);
    }
}
