package dev.holdfast.workbench.command;

import dev.holdfast.catalog.Trouble;
import dev.holdfast.catalog.data.Brought;
import dev.holdfast.catalog.data.Dataset;
import dev.holdfast.catalog.data.DatasetVersion;
import dev.holdfast.catalog.data.ReadOptions;
import dev.holdfast.catalog.job.Progress;
import dev.holdfast.workbench.Desk;
import dev.holdfast.workbench.dataset.DatasetNames;
import dev.holdfast.workbench.dataset.ImportOutcome;
import dev.holdfast.workbench.dataset.Imports;
import dev.holdfast.workbench.dataset.RunsOutcome;
import dev.holdfast.worker.ImportLine;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.List;

@Command(
        name = "import",
        description = "Brings files in as datasets, and folders of MLflow or TensorBoard as runs.",
        mixinStandardHelpOptions = true)
final class ImportCommand extends DeskCommand {
    @Parameters(arity = "1..*", paramLabel = "FILE")
    List<Path> files = List.of();

    @Option(
            names = "--dataset",
            paramLabel = "D",
            description = "The dataset's name (default: the file's).")
    @Nullable String dataset;

    @Mixin private ReadingOptions reading = new ReadingOptions();

    @Override
    int run(Desk desk) {
        ReadOptions options = reading.options();
        boolean refused = false;
        for (Path file : files) refused |= !brought(desk, file, options);
        return refused ? ExitCode.WRONG_USE : ExitCode.FINE;
    }

    private boolean brought(Desk desk, Path file, ReadOptions options) {
        try {
            if (Imports.holdsRuns(file)) {
                told(
                        file,
                        desk.imports()
                                .bringRuns(
                                        projectForWriting(desk).id(),
                                        file.toAbsolutePath(),
                                        Progress.NONE));
                return true;
            }
            String name = dataset == null ? DatasetNames.of(file) : dataset;
            ImportOutcome outcome =
                    desk.imports()
                            .bring(
                                    projectForWriting(desk).id(),
                                    file.toAbsolutePath(),
                                    name,
                                    options,
                                    Progress.NONE);
            told(desk, file, outcome);
            return true;
        } catch (Trouble e) {
            if (json) output().rawJson(ImportLine.of(e).json());
            output().remark(e.sentence());
            return false;
        }
    }

    private void told(Desk desk, Path file, ImportOutcome outcome) {
        DatasetVersion version = outcome.version();
        String name = name(desk, version);
        if (json) {
            ImportLine line = ImportLine.of(asBrought(version, outcome.notes()));
            output().rawJson(line.as(name, version.number(), outcome.alreadyHere()).json());
            return;
        }
        output().words(
                        outcome.alreadyHere()
                                ? "%s: this content is already here as %s v%d, nothing was added."
                                        .formatted(file.getFileName(), name, version.number())
                                : "%s v%d: %s, %s"
                                        .formatted(
                                                name,
                                                version.number(),
                                                Counted.rows(version.rows()),
                                                Counted.columns(
                                                        version.schema().columns().size())));
        outcome.notes().forEach(note -> output().remark("Note: " + note));
    }

    /// What the version's dataset is called, which need not be after this file.
    private static String name(Desk desk, DatasetVersion version) {
        return desk.stores()
                .datasets()
                .find(version.datasetId())
                .map(Dataset::name)
                .orElse(version.sourceName());
    }

    private void told(Path file, RunsOutcome outcome) {
        if (json) {
            output().rawJson(ImportLine.ofRuns(outcome.runIds().size(), outcome.notes()).json());
            return;
        }
        output().words(
                        "%s: %s in %s%s"
                                .formatted(
                                        file.getFileName(),
                                        Counted.of(outcome.runIds().size(), "run", "runs"),
                                        Counted.of(
                                                outcome.experimentIds().size(),
                                                "experiment",
                                                "experiments"),
                                        outcome.before() == 0
                                                ? ""
                                                : outcome.before() == 1
                                                        ? ", 1 of them was here already"
                                                        : ", %,d of them were here already"
                                                                .formatted(outcome.before())));
        outcome.notes().forEach(note -> output().remark("Note: " + note));
    }

    private static Brought asBrought(DatasetVersion version, List<String> notes) {
        return new Brought(
                version.fingerprint(),
                version.schema(),
                version.profile(),
                version.options(),
                notes,
                version.file(),
                version.bytes());
    }
}
