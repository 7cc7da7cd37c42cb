package dev.holdfast.workbench.command;

import dev.holdfast.catalog.Trouble;
import dev.holdfast.catalog.check.CheckSettings;
import dev.holdfast.catalog.job.Progress;
import dev.holdfast.catalog.watch.MeasuredHistory;
import dev.holdfast.catalog.watch.WatchPlan;
import dev.holdfast.monitor.AlarmPolicy;
import dev.holdfast.worker.HistoryRequest;
import dev.holdfast.worker.Worker;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.List;

@Command(
        name = "backtest",
        description =
                "Replays a history window by window: verdicts, alarms, and how often nothing but"
                        + " chance raises one.",
        mixinStandardHelpOptions = true)
final class BacktestCommand extends FileCommand {
    /// When the command says that the check failed.
    enum FailOn {
        ALARM
    }

    @Parameters(index = "0", paramLabel = "REFERENCE")
    @SuppressWarnings("NullAway.Init")
    Path reference;

    @Parameters(
            index = "1..*",
            arity = "1..*",
            paramLabel = "HISTORY",
            description = "What came after it: one file, or several of the same columns.")
    @SuppressWarnings("NullAway.Init")
    List<Path> history;

    @Mixin final WindowCut cut = new WindowCut();

    @Option(
            names = "--against",
            split = ",",
            paramLabel = "R",
            description =
                    "What a window is held against: fixed (default: the whole reference), previous,"
                            + " rolling:N, season:month, season:weekday or season:hour; several by"
                            + " commas.")
    List<String> against = List.of("fixed");

    @Option(
            names = "--segment",
            split = ",",
            paramLabel = "S",
            description =
                    "Also look at parts of the rows: a column (one part a value, or a quarter of"
                            + " its numbers) or a rule such as distance>1000.")
    List<String> segments = List.of();

    @Option(
            names = "--margin",
            split = ",",
            paramLabel = "SD",
            description =
                    "Margins to try, in SD (default: 0.1); for categories half as much in total"
                            + " variation.")
    List<Double> margins = List.of(CheckSettings.DEFAULT.numericMargin());

    @Option(
            names = "--learn",
            description =
                    "Learn a wider margin for each column from pairs of windows of the reference.")
    boolean learn;

    @Option(
            names = "--season",
            paramLabel = "S",
            description =
                    "With --learn: pair windows of the same month, weekday or hour (default:"
                            + " windows that follow each other).")
    String season = "";

    @Option(
            names = "--alarm",
            paramLabel = "RULE",
            description = "When to raise an alarm: 2of3 (default), 1of1, …, or e-process.")
    String alarm = "2of3";

    @Option(
            names = "--splits",
            paramLabel = "N",
            description = "Windows to draw at random from the reference (default: 100).")
    int splits = 100;

    @Option(names = "--fail-on", paramLabel = "WHAT", description = "Exit with 1 on: alarm")
    @Nullable FailOn failOn;

    @Override
    int run(Worker worker) {
        AlarmPolicy policy = AlarmPolicy.parse(alarm);
        WatchPlan plan = plan();
        MeasuredHistory measured =
                worker.replay(
                        new HistoryRequest(reference, history, schema(), plan), Progress.NONE);
        BacktestAnswer answer = new BacktestAnswer(plan, policy, measured);
        if (json) output().json(answer.document());
        else answer.words().forEach(output()::words);
        return failOn == FailOn.ALARM && answer.anyAlarm() ? ExitCode.FAILED_CHECK : ExitCode.FINE;
    }

    private WatchPlan plan() {
        if (splits < 0 || splits > 10_000)
            throw new Trouble(
                    "Could not draw %d windows.".formatted(splits),
                    "Their number is out of range.",
                    "Give 0 to 10,000.");
        return new WatchPlan(
                cut.chunk,
                cut.time,
                against,
                segments,
                learn,
                season,
                splits,
                margins.stream().map(BacktestCommand::settings).toList());
    }

    private static CheckSettings settings(double margin) {
        if (!(margin > 0) || margin > 100)
            throw new Trouble(
                    "%s is no margin.".formatted(margin),
                    "A margin is a number of standard deviations above 0.",
                    "Example: --margin 0.05,0.1,0.2.");
        CheckSettings usual = CheckSettings.DEFAULT;
        double share = usual.categoryMargin() / usual.numericMargin();
        return usual.withMargins(margin, Math.min(1, margin * share));
    }
}
