package dev.holdfast.app.task;

import dev.holdfast.app.words.Words;
import dev.holdfast.app.work.Background;
import dev.holdfast.catalog.connection.Connection;
import dev.holdfast.catalog.connection.NetworkEntry;
import dev.holdfast.catalog.deployment.Deployment;
import dev.holdfast.catalog.job.Job;
import dev.holdfast.catalog.job.JobState;
import dev.holdfast.report.words.Numbers;
import dev.holdfast.report.words.Sizes;
import dev.holdfast.workbench.Desk;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Running and ended work, and every request that left the machine.
final class TasksViewModel {
    private static final int JOURNAL = 2_000;
    private final Desk desk;
    private final Background background;
    private final Words words;
    private final Pace pace;
    private final Map<Long, String> connections = new HashMap<>();
    private List<Deployment> deployments = List.of();
    private final ObservableList<NetworkEntry> entries = FXCollections.observableArrayList();
    final ObservableList<Job> running = FXCollections.observableArrayList();
    final ObservableList<Job> ended = FXCollections.observableArrayList();
    final FilteredList<NetworkEntry> journal = new FilteredList<>(entries);
    final ObjectProperty<Traffic> today = new SimpleObjectProperty<>(Traffic.NONE);
    final StringProperty sentence = new SimpleStringProperty("");

    /// Which requests of the journal are shown.
    enum Shown {
        ALL,
        WRITES,
        PROBLEMS
    }

    TasksViewModel(Desk desk, Background background, Words words) {
        this.desk = desk;
        this.background = background;
        this.words = words;
        this.pace = new Pace(words.clock());
        desk.jobs().watch(_ -> background.toWindow(this::showJobs));
    }

    void refresh() {
        showJobs();
        background.run(this::requests, this::showJournal);
    }

    private record Requests(
            List<Connection> connections, List<Deployment> deployments, List<NetworkEntry> rows) {}

    private Requests requests() {
        Desk.Stores stores = desk.stores();
        return new Requests(
                stores.connections().all(),
                stores.deployments().all(),
                stores.network().newest(0, JOURNAL).rows());
    }

    private void showJournal(Requests requests) {
        requests.connections().forEach(c -> connections.put(c.id(), c.name()));
        deployments = requests.deployments();
        List<NetworkEntry> rows = requests.rows();
        entries.setAll(rows);
        var zone = words.clock().getZone();
        today.set(Traffic.since(LocalDate.now(words.clock()).atStartOfDay(zone).toInstant(), rows));
        say();
    }

    private void showJobs() {
        List<Job> jobs = desk.jobs().current();
        jobs.stream().filter(job -> job.state() == JobState.RUNNING).forEach(pace::look);
        running.setAll(jobs.stream().filter(job -> !job.state().ended()).toList());
        List<Job> over = jobs.stream().filter(job -> job.state().ended()).toList();
        if (!ended.equals(over)) ended.setAll(over);
        say();
    }

    private void say() {
        sentence.set(words.text("tasks.sentence", running.size()) + " " + said(today.get()));
    }

    private String said(Traffic traffic) {
        if (traffic.requests() == 0) return words.text("tasks.sentence.silent");
        String requests =
                words.text(
                        "tasks.sentence.requests",
                        traffic.requests(),
                        traffic.hosts(),
                        traffic.writes());
        return traffic.here() ? requests + " " + words.text("tasks.sentence.here") : requests;
    }

    void show(Shown wanted) {
        journal.setPredicate(
                entry ->
                        switch (wanted) {
                            case ALL -> true;
                            case WRITES -> entry.writes();
                            case PROBLEMS -> entry.status() == 0 || entry.status() >= 400;
                        });
    }

    void cancel(Job job) {
        desk.jobs().cancel(job.id());
    }

    void pause(Job job) {
        desk.jobs().pause(job.id());
    }

    void goOn(Job job) {
        desk.jobs().goOn(job.id());
    }

    /// The connection a request was for, or the deployments at that address.
    String askedFor(NetworkEntry entry) {
        String connection = connections.get(entry.connectionId());
        if (connection != null) return connection;
        String there =
                deployments.stream()
                        .filter(deployment -> address(deployment.url()).equals(entry.host()))
                        .map(Deployment::name)
                        .distinct()
                        .sorted()
                        .collect(Collectors.joining(", "));
        return there.isEmpty() ? Numbers.NONE : there;
    }

    private static String address(URI url) {
        return url.getPort() < 0 ? url.getHost() : url.getHost() + ":" + url.getPort();
    }

    /// "6,412 of 10,018 runs, 1,380 a second".
    String progress(Job job) {
        Unit unit = new Unit(job.unit());
        if (job.state() == JobState.PAUSED)
            return words.text("tasks.paused", Numbers.count(job.done()), unit.after(job.done()));
        String far =
                job.total() > 0
                        ? words.text(
                                "tasks.progress",
                                Numbers.count(job.done()),
                                Numbers.count(job.total()),
                                unit.after(job.total()))
                        : Numbers.count(job.done()) + " " + unit.after(job.done());
        if (job.done() == 0 && job.total() == 0) far = job.note();
        var rate = pace.look(job);
        return rate.isPresent() && rate.getAsDouble() >= 1
                ? far + words.text("tasks.rate", Math.round(rate.getAsDouble()))
                : far;
    }

    String timeLeft(Job job) {
        if (job.state() == JobState.PAUSED) return "";
        return pace.left(job)
                .map(left -> words.text("tasks.left", Sizes.duration(left)))
                .orElse("");
    }

    /// Writes the shown requests as CSV.
    void export(Path file, Runnable done) {
        List<NetworkEntry> rows = List.copyOf(journal);
        background.run(
                () -> Files.writeString(file, csv(rows), StandardCharsets.UTF_8), _ -> done.run());
    }

    private static String csv(List<NetworkEntry> rows) {
        return rows.stream()
                .map(
                        e ->
                                String.join(
                                        ",",
                                        e.at().toString(),
                                        quoted(e.purpose()),
                                        e.method(),
                                        quoted(e.host()),
                                        quoted(e.path()),
                                        String.valueOf(e.status()),
                                        String.valueOf(e.bytesOut()),
                                        String.valueOf(e.bytesIn()),
                                        String.valueOf(e.took().toMillis()),
                                        String.valueOf(e.writes()),
                                        quoted(e.failure())))
                .collect(
                        Collectors.joining(
                                "\r\n",
                                "at,purpose,method,host,path,status,bytes_out,bytes_in,ms,writes,failure\r\n",
                                "\r\n"));
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }
}
