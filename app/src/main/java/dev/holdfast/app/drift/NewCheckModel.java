package dev.holdfast.app.drift;

import dev.holdfast.app.words.Words;
import dev.holdfast.app.work.Background;
import dev.holdfast.catalog.NewId;
import dev.holdfast.catalog.check.Check;
import dev.holdfast.catalog.check.CheckSettings;
import dev.holdfast.catalog.check.Monitor;
import dev.holdfast.catalog.data.Dataset;
import dev.holdfast.catalog.data.DatasetVersion;
import dev.holdfast.catalog.job.CancelledException;
import dev.holdfast.workbench.Desk;
import dev.holdfast.workbench.check.CheckRequest;
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
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// A check that is about to be made: what is the reference, what is the current window.
final class NewCheckModel {
    /// A version to choose.
    record Choice(Dataset dataset, DatasetVersion version) {
        String name() {
            return dataset.name() + " v" + version.number();
        }
    }

    final ObservableList<Choice> choices = FXCollections.observableArrayList();
    final ObjectProperty<@Nullable Choice> reference = new SimpleObjectProperty<>();
    final ObjectProperty<@Nullable Choice> current = new SimpleObjectProperty<>();

    /// A name keeps the question as a monitor; empty asks once.
    final StringProperty monitorName = new SimpleStringProperty("");

    final BooleanProperty loading = new SimpleBooleanProperty();
    private final Desk desk;
    private final Background background;
    private final Words words;
    private final Consumer<Check> made;
    private final Consumer<String> failed;

    /// @param made told of the finished check, `failed` of why there is none, both on the window's thread
    NewCheckModel(
            Desk desk,
            Background background,
            Words words,
            Consumer<Check> made,
            Consumer<String> failed) {
        this.desk = desk;
        this.background = background;
        this.words = words;
        this.made = made;
        this.failed = failed;
    }

    /// Lists what can be compared. `version`, when not 0, is taken as the current window, and the version
    /// before it, or else any other, as the reference.
    void prepare(long projectId, long version) {
        background.run(
                loading,
                () -> versions(projectId),
                found -> {
                    choices.setAll(found);
                    propose(version);
                });
    }

    private List<Choice> versions(long projectId) {
        return desk.stores().datasets().inProject(projectId).stream()
                .flatMap(
                        dataset ->
                                desk.stores().datasets().versions(dataset.id()).stream()
                                        .map(version -> new Choice(dataset, version)))
                .toList();
    }

    private void propose(long version) {
        if (choices.isEmpty()) return;
        Choice now =
                choices.stream()
                        .filter(c -> c.version().id() == version)
                        .findFirst()
                        .orElseGet(choices::getLast);
        current.set(now);
        reference.set(
                Stream.concat(
                                choices.stream().filter(c -> isBefore(c, now)),
                                choices.stream().filter(c -> alike(c, now)))
                        .findFirst()
                        .orElse(null));
    }

    private static boolean isBefore(Choice candidate, Choice now) {
        return candidate.dataset().id() == now.dataset().id()
                && candidate.version().number() == now.version().number() - 1;
    }

    private static boolean alike(Choice candidate, Choice now) {
        return candidate.version().id() != now.version().id() && shared(candidate, now) > 0;
    }

    /// Columns of the same name and type that are compared.
    private static long shared(Choice a, Choice b) {
        return a.version().schema().columns().stream()
                .filter(c -> c.role().compared())
                .filter(
                        c ->
                                b.version()
                                        .schema()
                                        .column(c.name())
                                        .filter(other -> other.role().compared())
                                        .isPresent())
                .count();
    }

    /// How many columns would be compared; empty while a side is not chosen or both are the same.
    Optional<Long> comparable() {
        Choice from = reference.get();
        Choice to = current.get();
        if (from == null || to == null || from.equals(to)) return Optional.empty();
        return Optional.of(shared(from, to));
    }

    boolean ready() {
        return comparable().filter(n -> n > 0).isPresent();
    }

    /// Starts the check as a job.
    void run() {
        Choice from = reference.get();
        Choice to = current.get();
        if (from == null || to == null || !ready()) return;
        String name = monitorName.get().strip();
        Optional<Monitor> monitor =
                name.isEmpty() ? Optional.empty() : Optional.of(monitor(name, from, to));
        start(
                new CheckRequest(
                        to.dataset().projectId(),
                        monitor.map(Monitor::id).orElse(null),
                        from.version().id(),
                        to.version().id(),
                        CheckSettings.DEFAULT),
                to.name(),
                monitor);
    }

    private static Monitor monitor(String name, Choice from, Choice to) {
        return new Monitor(
                NewId.next(),
                to.dataset().projectId(),
                name,
                from.version().id(),
                to.dataset().id(),
                null,
                CheckSettings.DEFAULT);
    }

    /// Asks a monitor's question of the newest version again.
    void runAgain(Monitor monitor) {
        background.run(
                loading,
                () -> desk.stores().datasets().versions(monitor.currentDatasetId()),
                versions -> {
                    if (versions.isEmpty()) return;
                    start(
                            new CheckRequest(
                                    monitor.projectId(),
                                    monitor.id(),
                                    monitor.referenceVersionId(),
                                    versions.getLast().id(),
                                    monitor.settings()),
                            monitor.name(),
                            Optional.empty());
                });
    }

    private void start(CheckRequest request, String name, Optional<Monitor> keep) {
        desk.jobs()
                .start(
                        "check",
                        words.text("check.job", name),
                        progress -> {
                            try {
                                keep.ifPresent(desk.stores().checks()::save);
                                Check check = desk.checks().run(request, progress);
                                background.toWindow(() -> made.accept(check));
                            } catch (CancelledException stopped) {
                                throw stopped;
                            } catch (RuntimeException e) {
                                background.toWindow(() -> failed.accept(Failures.inWords(e)));
                                throw e;
                            }
                        });
    }
}
