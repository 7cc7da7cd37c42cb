package dev.holdfast.workbench.command;

import dev.holdfast.catalog.Trouble;
import dev.holdfast.catalog.data.Brought;
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

    @Override
    int run(Desk desk) {
        boolean refused = false;
        for (Path file : files) refused |= !brought(desk, file);
        return refused ? ExitCode.WRONG_USE : ExitCode.FINE;
    }

    private boolean brought(Desk desk, Path file) {
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
                                    ReadOptions.DETECT,
                                    Progress.NONE);
            told(name, outcome);
            return true;
        } catch (Trouble e) {
            if (json) output().rawJson(ImportLine.of(e).json());
            output().remark(e.sentence());
            return false;
        }
    }

    private void told(String name, ImportOutcome outcome) {
        DatasetVersion version = outcome.version();
        if (json) {
            output().rawJson(ImportLine.of(asBrought(version, outcome.notes())).json());
            return;
        }
        output().words(
                        outcome.alreadyHere()
                                ? "%s is already here as version %d."
                                        .formatted(version.sourceName(), version.number())
                                : "%s v%d: %,d rows, %d columns"
                                        .formatted(
                                                name,
                                                version.number(),
                                                version.rows(),
                                                version.schema().columns().size()));
        outcome.notes().forEach(note -> output().remark("Note: " + note));
    }

    private void told(Path file, RunsOutcome outcome) {
        if (json) {
            output().rawJson(ImportLine.ofRuns(outcome.runIds().size(), outcome.notes()).json());
            return;
        }
        output().words(
                        "%s: %,d runs in %,d experiments%s"
                                .formatted(
                                        file.getFileName(),
                                        outcome.runIds().size(),
                                        outcome.experimentIds().size(),
                                        outcome.before() == 0
                                                ? ""
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
