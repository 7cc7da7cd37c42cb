package dev.holdfast.app.deployment;

import static dev.holdfast.app.look.Pieces.column;
import static dev.holdfast.app.look.Pieces.id;
import static dev.holdfast.app.look.Pieces.label;
import static dev.holdfast.app.look.Pieces.mark;
import static dev.holdfast.app.look.Pieces.paragraph;
import static dev.holdfast.app.look.Pieces.row;
import static dev.holdfast.app.look.Pieces.spring;
import static dev.holdfast.app.look.Pieces.styled;

import dev.holdfast.app.look.Buttons;
import dev.holdfast.app.look.Em;
import dev.holdfast.app.look.Mark;
import dev.holdfast.app.look.Pieces;
import dev.holdfast.app.place.Bench;
import dev.holdfast.app.selection.Selection;
import dev.holdfast.app.table.Segments;
import dev.holdfast.app.words.Words;
import dev.holdfast.catalog.deployment.Protocol;
import dev.holdfast.workbench.deployment.Discovery;

import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;

/// Adds a deployment by its URL: who answers there, which model version that is.
public final class DiscoveryPanel {
    private static final double WIDTH = 520;
    private final DiscoveryModel model;
    private final Words words;
    private final VBox found = column(6);

    private DiscoveryPanel(DiscoveryModel model, Words words) {
        this.model = model;
        this.words = words;
    }

    /// @param modelVersionId which version is deployed, 0 when that is not known
    public static void ask(Bench bench, long modelVersionId) {
        DiscoveryModel model =
                new DiscoveryModel(
                        bench.desk(),
                        bench.background(),
                        bench.words(),
                        added -> {
                            bench.overlays().close();
                            bench.navigation()
                                    .open(new Selection.Deployment(added.projectId(), added.id()));
                        });
        model.prepare(bench.navigation().projectId(), modelVersionId);
        bench.overlays()
                .show(
                        new DiscoveryPanel(model, bench.words()).panel(bench.overlays()::close),
                        () -> {});
    }

    private Node panel(Runnable cancel) {
        TextField url = field("deployment-url", model.url, words.text("discovery.url.prompt"));
        url.setOnAction(_ -> model.discover());
        Pieces.grow(url);
        Button look =
                Buttons.button("deployment-discover", words.text("discovery.ask"), model::discover);
        look.disableProperty().bind(model.asking);
        Button add = Buttons.accent("deployment-add", words.text("discovery.add"), model::add);
        Runnable tell = () -> add.setDisable(!model.canAdd());
        model.url.addListener(_ -> tell.run());
        model.name.addListener(_ -> tell.run());
        model.asking.addListener(_ -> tell.run());
        tell.run();
        model.found.addListener((_, _, answer) -> show(answer));
        model.trouble.addListener(_ -> show(model.found.get()));
        VBox panel =
                column(
                        14,
                        label(words.text("discovery.title"), "h2"),
                        labelled("discovery.url", row(8, url, look)),
                        found,
                        labelled("discovery.name", field("deployment-name", model.name, "")),
                        labelled(
                                "discovery.protocol",
                                Segments.of(
                                        "deployment-protocol",
                                        Protocol.values(),
                                        p -> words.text("protocol." + p.name()),
                                        model.protocol)),
                        servedName(),
                        labelled("discovery.version", versions()),
                        row(
                                8,
                                spring(),
                                Buttons.button("deployment-cancel", words.text("cancel"), cancel),
                                add));
        return Em.maxWidth(Em.padding(styled(panel, "pop"), 24, 24, 20, 24), WIDTH);
    }

    private Node servedName() {
        Node node =
                labelled(
                        "discovery.servedName",
                        field("deployment-served-name", model.servedName, ""));
        node.visibleProperty().bind(model.protocol.isEqualTo(Protocol.OPEN_INFERENCE));
        node.managedProperty().bind(node.visibleProperty());
        return node;
    }

    private void show(@Nullable Discovery answer) {
        found.getChildren().clear();
        if (answer != null && answer.protocol() != null)
            found.getChildren()
                    .add(
                            row(
                                    8,
                                    mark(Mark.STABLE),
                                    id(
                                            paragraph(
                                                    words.text(
                                                            "discovery.found",
                                                            words.text(
                                                                    "protocol."
                                                                            + answer.protocol()),
                                                            answer.serverVersion())),
                                            "deployment-found")));
        if (!model.trouble.get().isEmpty()) {
            found.getChildren()
                    .addAll(
                            row(
                                    8,
                                    mark(Mark.FAILED),
                                    id(paragraph(model.trouble.get()), "deployment-trouble")),
                            paragraph(words.text("discovery.addAnyway"), "muted", "small"));
        }
    }

    private Node labelled(String key, Node control) {
        return column(4, label(words.text(key), "small", "muted"), control);
    }

    private static TextField field(String id, StringProperty text, String prompt) {
        TextField field = new TextField();
        field.setId(id);
        field.setPromptText(prompt);
        field.textProperty().bindBidirectional(text);
        return field;
    }

    private ComboBox<DiscoveryModel.Served> versions() {
        ComboBox<DiscoveryModel.Served> box = new ComboBox<>(model.versions);
        box.setId("deployment-version");
        box.setMaxWidth(Double.MAX_VALUE);
        box.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(DiscoveryModel.Served served) {
                        return served == null ? "" : served.words();
                    }

                    @Override
                    public DiscoveryModel.Served fromString(String text) {
                        throw new UnsupportedOperationException("Versions are chosen, not typed");
                    }
                });
        box.valueProperty().bindBidirectional(model.version);
        return box;
    }
}
