package dev.holdfast.app.deployment;

import dev.holdfast.app.work.Background;
import dev.holdfast.catalog.data.Column;
import dev.holdfast.catalog.data.Dataset;
import dev.holdfast.catalog.data.DatasetVersion;
import dev.holdfast.catalog.data.Role;
import dev.holdfast.catalog.data.RowPage;
import dev.holdfast.catalog.deployment.Deployment;
import dev.holdfast.catalog.deployment.ServedSchema;
import dev.holdfast.workbench.Desk;
import dev.holdfast.workbench.deployment.Answer;
import dev.holdfast.workbench.job.Failures;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/// Trying a deployed model: a row typed by hand or a few rows of a dataset, and its answer.
final class TryModel {
    static final int SAMPLE = 20;

    /// One input of the model and the text typed for it.
    record Input(String name, String type, StringProperty value) {}

    /// A version to take rows from.
    record Source(Dataset dataset, DatasetVersion version) {
        String name() {
            return dataset.name() + " v" + version.number();
        }
    }

    final ObservableList<Input> inputs = FXCollections.observableArrayList();
    final ObservableList<Source> sources = FXCollections.observableArrayList();
    final ObjectProperty<@Nullable Scored> scored = new SimpleObjectProperty<>();
    final StringProperty trouble = new SimpleStringProperty("");
    final BooleanProperty scoring = new SimpleBooleanProperty();
    private final Desk desk;
    private final Background background;
    private final Deployment deployment;

    /// Rows that were sent, and what came back.
    record Scored(List<String> columns, List<List<String>> rows, Answer answer) {
        Scored {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }
    }

    TryModel(Desk desk, Background background, Deployment deployment) {
        this.desk = desk;
        this.background = background;
        this.deployment = deployment;
    }

    /// Fields come from the schema; where the server gives none, from the data the model was trained on.
    void prepare(@Nullable ServedSchema schema) {
        if (schema != null && !schema.inputs().isEmpty())
            inputs.setAll(schema.inputs().stream().map(f -> input(f.name(), f.type())).toList());
        background.run(this::sources, this::offer);
    }

    private List<Source> sources() {
        return desk.stores().datasets().inProject(deployment.projectId()).stream()
                .flatMap(dataset -> newest(dataset).stream())
                .toList();
    }

    private Optional<Source> newest(Dataset dataset) {
        List<DatasetVersion> versions = desk.stores().datasets().versions(dataset.id());
        return versions.isEmpty()
                ? Optional.empty()
                : Optional.of(new Source(dataset, versions.getLast()));
    }

    private void offer(List<Source> found) {
        sources.setAll(found);
        if (!inputs.isEmpty()) return;
        Long training = deployment.trainingVersionId();
        found.stream()
                .filter(s -> training != null && s.version().id() == training)
                .findFirst()
                .ifPresent(s -> inputs.setAll(inputsOf(s.version())));
    }

    private static Input input(String name, String type) {
        return new Input(name, type, new SimpleStringProperty(""));
    }

    private static List<Input> inputsOf(DatasetVersion version) {
        return version.schema().columns().stream()
                .filter(c -> c.role() == Role.FEATURE)
                .map(c -> input(c.name(), c.type().name().toLowerCase(Locale.ROOT)))
                .toList();
    }

    /// Scores the typed row; an empty field is sent as missing.
    void scoreTyped() {
        score(
                inputs.stream().map(Input::name).toList(),
                List.of(inputs.stream().map(i -> i.value().get()).toList()));
    }

    private void score(List<String> columns, List<List<String>> rows) {
        trouble.set("");
        background.run(
                scoring,
                () ->
                        new Scored(
                                columns,
                                rows,
                                desk.deployments().score(deployment.id(), columns, rows)),
                this::show,
                failure -> trouble.set(Failures.inWords(failure)));
    }

    private void show(Scored answer) {
        trouble.set(answer.answer().failure());
        scored.set(answer);
    }

    /// Fills the fields with one row of a dataset, so that it can be changed and sent.
    void fillFrom(Source source) {
        background.run(
                scoring,
                () -> desk.imports().rows(source.version().id(), 0, 1),
                page -> fill(source.version(), page),
                failure -> trouble.set(Failures.inWords(failure)));
    }

    private void fill(DatasetVersion version, RowPage page) {
        if (page.rows().isEmpty()) return;
        List<Column> columns = version.schema().columns();
        if (inputs.isEmpty()) inputs.setAll(inputsOf(version));
        for (Input input : inputs)
            IntStream.range(0, columns.size())
                    .filter(i -> columns.get(i).name().equals(input.name()))
                    .findFirst()
                    .ifPresent(i -> input.value().set(textOf(page.rows().getFirst().get(i))));
    }

    private static String textOf(@Nullable String cell) {
        return cell == null ? "" : cell;
    }

    /// Scores the first rows of a dataset.
    void scoreSample(Source source) {
        trouble.set("");
        List<String> wanted = inputs.stream().map(Input::name).toList();
        background.run(
                scoring,
                () -> sample(source, wanted),
                this::show,
                failure -> trouble.set(Failures.inWords(failure)));
    }

    private Scored sample(Source source, List<String> wanted) {
        RowPage page = desk.imports().rows(source.version().id(), 0, SAMPLE);
        List<Column> all = source.version().schema().columns();
        int[] kept =
                IntStream.range(0, all.size())
                        .filter(
                                i ->
                                        wanted.isEmpty()
                                                ? all.get(i).role() == Role.FEATURE
                                                : wanted.contains(all.get(i).name()))
                        .toArray();
        List<String> columns = IntStream.of(kept).mapToObj(i -> all.get(i).name()).toList();
        List<List<String>> rows =
                page.rows().stream()
                        .map(row -> IntStream.of(kept).mapToObj(i -> textOf(row.get(i))).toList())
                        .toList();
        return new Scored(columns, rows, desk.deployments().score(deployment.id(), columns, rows));
    }
}
