package dev.holdfast.app.dataset;

import dev.holdfast.app.drift.NewCheck;
import dev.holdfast.app.look.Buttons;
import dev.holdfast.app.look.Pieces;
import dev.holdfast.app.place.Bench;
import dev.holdfast.app.place.Command;
import dev.holdfast.app.place.Intake;
import dev.holdfast.app.place.Screen;
import dev.holdfast.app.selection.Linked;
import dev.holdfast.app.selection.Selection;
import dev.holdfast.app.table.Empty;
import dev.holdfast.app.table.ListOrPage;
import dev.holdfast.app.table.Rows;
import dev.holdfast.app.table.TextSize;
import dev.holdfast.app.words.Words;
import dev.holdfast.catalog.data.DatasetVersion;
import dev.holdfast.report.words.Moments;
import dev.holdfast.report.words.Numbers;

import javafx.scene.Node;

import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

import java.util.List;

/// What is in this data?
final class DatasetsScreen extends Screen {
    private final Bench bench;
    private final Intake intake;
    private final Words words;
    private final DatasetsModel model;
    private final ListOrPage mode = new ListOrPage();
    private final DatasetList list;
    private final DatasetPage page;
    private final DatasetSentence sentence;
    private Linked linked = Linked.NOTHING;

    DatasetsScreen(Bench bench, Intake intake) {
        this.bench = bench;
        this.intake = intake;
        this.words = bench.words();
        this.model = new DatasetsModel(bench.desk(), bench.background());
        this.sentence = new DatasetSentence(words, new Moments(words.clock()));
        list = new DatasetList(model, words, this::choose, this::open);
        TextSize.follow(list.table, bench.appearance().fontSize());
        page = new DatasetPage(model, bench);
        model.version().addListener(_ -> render());
        model.usedBy.addListener(_ -> render());
        model.loaded.addListener(_ -> follow());
    }

    @Override
    public void follow(Linked now) {
        linked = now;
        model.project(now.projectId());
    }

    /// Once the project's datasets are there.
    private void follow() {
        DatasetVersion version = linked.datasetVersion();
        if (version == null) model.close();
        else
            model.open(
                    version.datasetId(),
                    linked.selection() instanceof Selection.Dataset ? 0 : version.id());
        render();
    }

    private void choose(DatasetRow row) {
        Selection chosen = new Selection.Dataset(row.dataset().projectId(), row.dataset().id());
        mode.choosing(chosen);
        bench.navigation().select(chosen);
    }

    private void open(DatasetRow row) {
        open(row.newest());
    }

    private void open(DatasetVersion version) {
        mode.opening();
        bench.navigation()
                .open(
                        new Selection.DatasetVersion(
                                linked.projectId(), version.datasetId(), version.id()));
    }

    private void render() {
        DatasetRow row = model.dataset().get();
        DatasetVersion version = model.version().get();
        boolean own = mode.isPage(linked.selection(), version != null);
        if (model.datasets.isEmpty()) showEmpty();
        else if (own && row != null && version != null) showPage(row, version);
        else showList();
    }

    private void showEmpty() {
        title().set("");
        sentence().set("");
        actions().clear();
        inspector().set(null);
        content()
                .set(
                        Empty.of(
                                BootstrapIcons.TABLE,
                                words.text("datasets.empty"),
                                words.text("datasets.empty.why"),
                                Buttons.accent(
                                        "datasets-choose",
                                        words.text("datasets.choose"),
                                        this::chooseFiles)));
    }

    private void showList() {
        title().set(words.text("datasets.title"));
        long rows = model.datasets.stream().mapToLong(r -> r.newest().rows()).sum();
        sentence()
                .set(
                        words.text(
                                "datasets.sentence",
                                Numbers.count(model.datasets.size(), "dataset", "datasets"),
                                Numbers.count(rows, "row", "rows")));
        actions()
                .setAll(
                        Buttons.button(
                                "datasets-import",
                                BootstrapIcons.UPLOAD,
                                words.text("datasets.choose"),
                                this::chooseFiles));
        DatasetRow row = model.dataset().get();
        Rows.show(list.table, row == null ? -1 : model.datasets.indexOf(row));
        DatasetVersion version = model.version().get();
        inspector().set(row == null || version == null ? null : inspector(row, version));
        content().set(list);
        status().set("");
    }

    private void showPage(DatasetRow row, DatasetVersion version) {
        title().set(row.dataset().name());
        sentence().set(sentence.of(version));
        actions()
                .setAll(
                        Pieces.tag("v" + version.number()),
                        Buttons.button(
                                "dataset-add-version",
                                BootstrapIcons.UPLOAD,
                                words.text("dataset.addVersion"),
                                this::chooseFiles),
                        Buttons.accent(
                                "dataset-check",
                                words.text("dataset.check"),
                                () -> NewCheck.ask(bench, version.id())));
        inspector().set(inspector(row, version));
        content().set(page);
        status().set(words.text("dataset.status", row.dataset().name(), version.number()));
    }

    private Node inspector(DatasetRow row, DatasetVersion version) {
        return new DatasetInspector(model, words, bench.navigation(), this::open)
                .of(
                        row,
                        version,
                        List.of(
                                Buttons.button(
                                        "inspector-check",
                                        BootstrapIcons.GRAPH_UP,
                                        words.text("dataset.check"),
                                        () -> NewCheck.ask(bench, version.id()))));
    }

    private void chooseFiles() {
        var files = bench.files().open(words.text("datasets.choose"));
        if (!files.isEmpty()) intake.bring(files);
    }

    @Override
    public void refresh() {
        model.refresh();
    }

    @Override
    public List<Command> commands() {
        return List.of(
                Command.of(
                        words.text("datasets.choose"), BootstrapIcons.UPLOAD, this::chooseFiles));
    }
}
