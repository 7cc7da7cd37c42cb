package dev.holdfast.app.deployment;

import dev.holdfast.app.words.Words;
import dev.holdfast.app.work.Background;
import dev.holdfast.catalog.deployment.Deployment;
import dev.holdfast.catalog.deployment.Protocol;
import dev.holdfast.catalog.model.ModelVersion;
import dev.holdfast.catalog.model.RegisteredModel;
import dev.holdfast.workbench.Desk;
import dev.holdfast.workbench.deployment.Discovery;
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

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// A deployment that is about to be added: its URL, what answers there, which model version that is.
final class DiscoveryModel {
    /// A model version to choose; a null version stands for "not known".
    record Served(String words, @Nullable ModelVersion version) {
        boolean is(long versionId) {
            return version != null && version.id() == versionId;
        }
    }

    final StringProperty url = new SimpleStringProperty("");
    final StringProperty name = new SimpleStringProperty("");
    final StringProperty trouble = new SimpleStringProperty("");
    final ObjectProperty<@Nullable Discovery> found = new SimpleObjectProperty<>();
    final ObjectProperty<Protocol> protocol = new SimpleObjectProperty<>(Protocol.MLFLOW);
    final StringProperty servedName = new SimpleStringProperty("");
    final ObservableList<Served> versions = FXCollections.observableArrayList();
    final ObjectProperty<@Nullable Served> version = new SimpleObjectProperty<>();
    final BooleanProperty asking = new SimpleBooleanProperty();
    private final Desk desk;
    private final Background background;
    private final Words words;
    private final Consumer<Deployment> added;
    private long projectId;

    DiscoveryModel(Desk desk, Background background, Words words, Consumer<Deployment> added) {
        this.desk = desk;
        this.background = background;
        this.words = words;
        this.added = added;
    }

    /// @param modelVersionId which version is deployed, 0 when that is not known
    void prepare(long project, long modelVersionId) {
        projectId = project;
        background.run(
                () -> versionsOf(project),
                all -> {
                    versions.setAll(new Served(words.text("discovery.unknownVersion"), null));
                    versions.addAll(all);
                    version.set(
                            all.stream()
                                    .filter(s -> s.is(modelVersionId))
                                    .findFirst()
                                    .orElse(versions.getFirst()));
                });
    }

    private List<Served> versionsOf(long project) {
        return desk.stores().models().inProject(project).stream()
                .flatMap(model -> versionsOf(model).stream())
                .toList();
    }

    private List<Served> versionsOf(RegisteredModel model) {
        return desk.stores().models().versions(model.id()).stream()
                .map(v -> new Served(model.name() + " v" + v.version(), v))
                .toList();
    }

    /// Asks the server who it is. Nothing is kept.
    void discover() {
        trouble.set("");
        found.set(null);
        Optional<URI> where = address();
        if (where.isEmpty()) {
            trouble.set(words.text("discovery.badUrl"));
            return;
        }
        background.run(
                asking,
                () -> desk.deployments().discover(where.get()),
                answer -> show(where.get(), answer),
                failure -> {
                    trouble.set(Failures.inWords(failure));
                    nameAfter(where.get());
                });
    }

    private void show(URI where, Discovery answer) {
        found.set(answer);
        Protocol spoken = answer.protocol();
        if (spoken != null) protocol.set(spoken);
        else trouble.set(answer.failure());
        if (!answer.models().isEmpty()) servedName.set(answer.models().getFirst());
        nameAfter(where);
    }

    private void nameAfter(URI where) {
        if (!name.get().isBlank()) return;
        String port = where.getPort() < 0 ? "" : "-" + where.getPort();
        name.set(servedName.get().isBlank() ? where.getHost() + port : servedName.get());
    }

    /// The address as typed, with `http://` where no scheme was given; empty when it is none.
    Optional<URI> address() {
        String typed = url.get().strip();
        if (typed.isEmpty()) return Optional.empty();
        try {
            URI where = new URI(typed.contains("://") ? typed : "http://" + typed);
            boolean web = "http".equals(where.getScheme()) || "https".equals(where.getScheme());
            return web && where.getHost() != null ? Optional.of(where) : Optional.empty();
        } catch (URISyntaxException notAnAddress) {
            return Optional.empty();
        }
    }

    boolean canAdd() {
        return address().isPresent() && !name.get().isBlank() && !asking.get();
    }

    /// Adds the deployment, also when it is down at the moment, and looks at it once.
    void add() {
        URI where = address().orElseThrow();
        Served served = version.get();
        Long versionId = served == null || served.version() == null ? null : served.version().id();
        String title = name.get().strip();
        Protocol spoken = protocol.get();
        String model = spoken == Protocol.OPEN_INFERENCE ? servedName.get().strip() : "";
        long project = projectId;
        background.run(
                asking,
                () -> {
                    Deployment deployment =
                            desk.deployments().add(project, title, where, spoken, model, versionId);
                    desk.deployments().probe(deployment.id());
                    return deployment;
                },
                added,
                failure -> trouble.set(Failures.inWords(failure)));
    }
}
