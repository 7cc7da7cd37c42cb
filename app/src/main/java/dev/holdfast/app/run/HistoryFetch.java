package dev.holdfast.app.run;

import dev.holdfast.app.words.Words;
import dev.holdfast.app.work.Background;
import dev.holdfast.catalog.Presence;
import dev.holdfast.catalog.job.CancelledException;
import dev.holdfast.catalog.job.Progress;
import dev.holdfast.catalog.run.Experiment;
import dev.holdfast.catalog.run.Run;
import dev.holdfast.catalog.run.RunStatus;
import dev.holdfast.workbench.Desk;
import dev.holdfast.workbench.job.Failures;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Fetches the metric histories that a sync leaves out, for runs that somebody looks at, as a job. A run is asked for once as it
/// stands: again when a sync brought new values, or after a failure when it is looked at anew.
final class HistoryFetch {
    private static final int REMEMBERED = 500;

    private final Desk desk;
    private final Background background;
    private final Words words;

    /// The runs asked for last, with the values they had.
    private final Map<Long, Map<String, Double>> asked =
            new LinkedHashMap<>(16, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<Long, Map<String, Double>> eldest) {
                    return size() > REMEMBERED;
                }
            };

    /// What is being fetched, or why it could not be; empty when there is nothing to say.
    final StringProperty note = new SimpleStringProperty("");

    HistoryFetch(Desk desk, Background background, Words words) {
        this.desk = desk;
        this.background = background;
        this.words = words;
    }

    /// Calls `arrived` on the window's thread once histories of these runs have come.
    void want(List<Run> runs, Runnable arrived) {
        List<Run> unasked =
                runs.stream()
                        .filter(run -> !run.metrics().isEmpty())
                        .filter(run -> !run.metrics().equals(asked.get(run.id())))
                        .toList();
        if (unasked.isEmpty()) return;
        unasked.forEach(run -> asked.put(run.id(), run.metrics()));
        background.run(
                () -> unasked.stream().filter(this::absent).toList(),
                absent -> fetch(absent, arrived));
    }

    /// Whether a tracker may have more of the run than is here: it still runs, or the curves kept do not end where the run stands.
    private boolean absent(Run run) {
        boolean remote =
                desk.stores()
                        .experiments()
                        .find(run.experimentId())
                        .map(Experiment::origin)
                        .isPresent();
        if (!remote || run.presence() == Presence.GONE) return false;
        return run.status() == RunStatus.RUNNING
                || !desk.stores().runs().historyEnds(run.id()).equals(run.metrics());
    }

    private void fetch(List<Run> absent, Runnable arrived) {
        note.set("");
        if (absent.isEmpty()) return;
        if (desk.network().offline()) {
            end(absent, words.text("runs.history.offline"));
            return;
        }
        String title =
                absent.size() == 1
                        ? words.text("runs.history.one", absent.getFirst().name())
                        : words.text("runs.history.many", absent.size());
        note.set(words.text("runs.history.running"));
        desk.jobs().start("history", title, progress -> bring(absent, progress, arrived));
    }

    private void bring(List<Run> absent, Progress progress, Runnable arrived) {
        try {
            for (Run run : absent) {
                progress.check();
                desk.connections().histories(run.id(), progress);
                background.toWindow(arrived);
            }
            background.toWindow(() -> note.set(""));
        } catch (CancelledException e) {
            background.toWindow(() -> end(absent, words.text("runs.history.cancelled")));
            throw e;
        } catch (RuntimeException e) {
            background.toWindow(() -> end(absent, Failures.inWords(e)));
            throw e;
        }
    }

    private void end(List<Run> absent, String why) {
        absent.forEach(run -> asked.remove(run.id()));
        note.set(why);
    }
}
