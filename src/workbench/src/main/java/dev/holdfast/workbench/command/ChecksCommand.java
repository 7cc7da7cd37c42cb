package dev.holdfast.workbench.command;

import dev.holdfast.catalog.check.Check;
import dev.holdfast.catalog.check.Verdict;
import dev.holdfast.catalog.project.Project;
import dev.holdfast.report.document.ReportId;
import dev.holdfast.report.words.Verdicts;
import dev.holdfast.workbench.Desk;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.time.Instant;
import java.util.List;

@Command(
        name = "checks",
        description = "Lists checks with the ids that holdfast report takes, the newest first.",
        mixinStandardHelpOptions = true)
final class ChecksCommand extends ListCommand<ChecksCommand.Line> {
    /// A check without its findings.
    record Line(
            long id,
            String report,
            String project,
            Instant at,
            Verdict verdict,
            String reference,
            String current,
            String sentence) {
        static Line of(Project project, Check check) {
            return new Line(
                    check.id(),
                    new ReportId(check.id()).toString(),
                    project.name(),
                    check.at(),
                    check.verdict(),
                    check.referenceName(),
                    check.currentName(),
                    check.sentence());
        }
    }

    @Option(
            names = "--limit",
            defaultValue = "20",
            description = "How many of each project (default ${DEFAULT-VALUE}).")
    int limit;

    @Override
    List<Line> list(Desk desk) {
        int most = Limit.of(limit);
        return projects(desk).stream()
                .flatMap(
                        project ->
                                desk.stores().checks().inProject(project.id(), most).stream()
                                        .map(check -> Line.of(project, check)))
                .toList();
    }

    @Override
    String line(Line line) {
        return "%s  %s  %-9s  %s against %s"
                .formatted(
                        line.report,
                        line.at,
                        Verdicts.word(line.verdict),
                        line.current,
                        line.reference);
    }
}
