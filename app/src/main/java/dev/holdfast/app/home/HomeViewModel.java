package dev.holdfast.app.home;

import dev.holdfast.app.words.Words;
import dev.holdfast.app.work.Background;
import dev.holdfast.catalog.check.Check;
import dev.holdfast.catalog.check.Verdict;
import dev.holdfast.catalog.deployment.Health;
import dev.holdfast.workbench.Desk;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.Objects;

/// How everything stands, and the one sentence that says it.
final class HomeViewModel {
    private final Desk.Stores stores;
    private final Background background;
    private final Words words;
    final ObjectProperty<@Nullable Standing> standing = new SimpleObjectProperty<>();
    final StringProperty title = new SimpleStringProperty("");
    final StringProperty sentence = new SimpleStringProperty("");
    final StringProperty requests = new SimpleStringProperty("");
    final BooleanProperty busy = new SimpleBooleanProperty();

    HomeViewModel(Desk.Stores stores, Background background, Words words) {
        this.stores = stores;
        this.background = background;
        this.words = words;
    }

    void refresh() {
        background.run(busy, () -> new Survey(stores, words).take(), this::show);
        background.run(
                () -> stores.network().newest(0, 1).total(),
                total -> requests.set(words.text("first.requests", total)));
    }

    private void show(Standing now) {
        title.set(
                DateTimeFormatter.ofPattern("EEEE, d MMMM", words.locale())
                        .format(words.clock().instant().atZone(words.clock().getZone())));
        sentence.set(say(now));
        standing.set(now);
    }

    private String say(Standing now) {
        long drifted = count(now, Verdict.DRIFT);
        long undecided = count(now, Verdict.UNDECIDED);
        long stable = count(now, Verdict.STABLE);
        long down =
                now.live().stream()
                        .filter(row -> row.last() != null && row.last().health() == Health.DOWN)
                        .count();
        String verdicts =
                drifted + undecided + stable == 0
                        ? words.text("home.sentence.unchecked")
                        : words.text("home.sentence", drifted, undecided, stable);
        String live =
                now.live().isEmpty()
                        ? words.text("home.sentence.nothingLive")
                        : words.text("home.sentence.down", down);
        return verdicts + " " + live;
    }

    private static long count(Standing now, Verdict verdict) {
        return now.projects().stream()
                .map(ProjectRow::newest)
                .filter(check -> check != null && check.verdict() == verdict)
                .count();
    }

    /// Since when nothing has drifted, for an empty queue; empty when nothing was ever checked.
    String calmSince(Standing now) {
        Instant lastDrift =
                now.projects().stream()
                        .flatMap(row -> row.checks().stream())
                        .filter(check -> check.verdict() == Verdict.DRIFT)
                        .map(Check::at)
                        .max(Comparator.naturalOrder())
                        .orElse(null);
        Instant first =
                now.projects().stream()
                        .flatMap(row -> row.checks().stream())
                        .map(Check::at)
                        .filter(Objects::nonNull)
                        .min(Comparator.naturalOrder())
                        .orElse(null);
        Instant since = lastDrift != null ? lastDrift : first;
        return since == null
                ? words.text("home.calm")
                : words.text(
                        "home.calm.since",
                        DateTimeFormatter.ofPattern("d MMMM", words.locale())
                                .format(since.atZone(ZoneOffset.UTC)));
    }
}
