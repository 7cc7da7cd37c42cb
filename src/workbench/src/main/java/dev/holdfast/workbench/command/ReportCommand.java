package dev.holdfast.workbench.command;

import dev.holdfast.catalog.Trouble;
import dev.holdfast.catalog.check.Check;
import dev.holdfast.catalog.job.Progress;
import dev.holdfast.catalog.project.Project;
import dev.holdfast.catalog.report.Report;
import dev.holdfast.report.document.ReportId;
import dev.holdfast.workbench.Desk;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;

@Command(name = "report", description = "Prints a check.", mixinStandardHelpOptions = true)
final class ReportCommand extends DeskCommand {
    /// What can be printed.
    enum Kind {
        DRIFT
    }

    @Parameters(index = "0", paramLabel = "KIND", description = "drift")
    @SuppressWarnings("NullAway.Init")
    Kind kind;

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "CHECK",
            description = "The check's id, as holdfast checks lists it (default: the newest).")
    @Nullable String id;

    @Option(names = "--pdf", paramLabel = "F", description = "Write a PDF.")
    @Nullable Path pdf;

    @Option(names = "--html", paramLabel = "F", description = "Write one HTML file.")
    @Nullable Path html;

    @Override
    int run(Desk desk) {
        if (pdf == null && html == null)
            throw new Trouble(
                    "There is nothing to write.",
                    "Neither --pdf nor --html was given.",
                    "Add --pdf FILE.");
        Check check = check(desk);
        if (pdf != null) told(desk.reports().pdf(check.id(), pdf.toAbsolutePath(), Progress.NONE));
        if (html != null)
            told(desk.reports().html(check.id(), html.toAbsolutePath(), Progress.NONE));
        return ExitCode.FINE;
    }

    private void told(Report report) {
        if (json) output().json(report);
        else output().words("%s: %s".formatted(report.title(), report.file()));
    }

    private Check check(Desk desk) {
        if (id != null) return named(desk, id);
        for (Project project : projects(desk)) {
            var newest = desk.stores().checks().inProject(project.id(), 1);
            if (!newest.isEmpty()) return newest.getFirst();
        }
        throw new Trouble(
                "There is no check to print yet.",
                "",
                "Run one with: holdfast check REFERENCE CURRENT");
    }

    private static Check named(Desk desk, String id) {
        return ReportId.parse(id)
                .flatMap(report -> desk.stores().checks().find(report.checkId()))
                .orElseThrow(
                        () ->
                                new Trouble(
                                        "There is no check %s.".formatted(id),
                                        "A check is named by its id.",
                                        "See: holdfast checks"));
    }
}
