package dev.holdfast.workbench.command;

import dev.holdfast.catalog.NewId;
import dev.holdfast.catalog.Trouble;
import dev.holdfast.catalog.check.Check;
import dev.holdfast.catalog.check.CheckSettings;
import dev.holdfast.catalog.check.ColumnFinding;
import dev.holdfast.catalog.check.Importances;
import dev.holdfast.catalog.data.Column;
import dev.holdfast.catalog.data.Role;
import dev.holdfast.catalog.job.Progress;
import dev.holdfast.data.pushdown.DatabaseLogin;
import dev.holdfast.data.pushdown.PushDownRequest;
import dev.holdfast.monitor.DriftJudge;
import dev.holdfast.monitor.Judgement;
import dev.holdfast.monitor.SchemaComparison;
import dev.holdfast.monitor.Window;
import dev.holdfast.report.document.Document;
import dev.holdfast.report.document.DriftReport;
import dev.holdfast.report.document.ReportHeader;
import dev.holdfast.report.print.ReportPrinter;
import dev.holdfast.report.words.Impacts;
import dev.holdfast.workbench.OpenWorkspace;
import dev.holdfast.workbench.dataset.DatasetNames;
import dev.holdfast.worker.DriftAnswer;
import dev.holdfast.worker.FilePair;
import dev.holdfast.worker.PairRequest;
import dev.holdfast.worker.Worker;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

@Command(
        name = "drift",
        description = "Compares two files, or two tables of a database, without keeping them.",
        mixinStandardHelpOptions = true)
final class DriftCommand extends FileCommand {
    @Parameters(index = "0", arity = "0..1", paramLabel = "REFERENCE")
    @SuppressWarnings("NullAway.Init")
    Path reference;

    @Parameters(index = "1", arity = "0..1", paramLabel = "CURRENT")
    @SuppressWarnings("NullAway.Init")
    Path current;

    @Mixin SqlOptions sql = new SqlOptions();

    @Option(
            names = "--methods",
            split = ",",
            paramLabel = "M",
            description = "Also what these methods of other libraries say: ks,psi,… or all.")
    Set<String> methods = Set.of();

    @Option(names = "--columns", split = ",", paramLabel = "C", description = "Only these columns.")
    Set<String> columns = Set.of();

    @Mixin final ImportanceOption importance = new ImportanceOption();

    @Option(names = "--pdf", paramLabel = "F", description = "Also write the report.")
    @Nullable Path pdf;

    @Option(names = "--html", paramLabel = "F", description = "Also write it as one HTML file.")
    @Nullable Path html;

    @Option(names = "--fail-on", paramLabel = "VERDICT", description = FailOn.DESCRIPTION)
    @Nullable FailOn failOn;

    @Override
    int run(Worker worker) {
        return sql.given() ? tables() : files(worker);
    }

    private int tables() {
        if (reference != null || pdf != null || html != null || !methods.isEmpty())
            throw new Trouble(
                    "--sql compares tables of a database and answers in words or JSON.",
                    "Files, --methods, --pdf and --html do not go with it yet.",
                    "Leave them out.");
        PushDownRequest request = sql.request(schema(), columns);
        DatabaseLogin login = sql.login();
        CheckSettings settings = CheckSettings.DEFAULT.withImportances(importance.read());
        try (OpenWorkspace workspace = open()) {
            var judged = new PushedDrift(workspace.desk(), request, login, settings).judge();
            Judgement judgement = judged.judgement();
            mustFit(settings.importances(), judgement);
            if (json) output().rawJson(judged.json(settings.importances()));
            else {
                tell(judgement, settings.importances());
                output().words(judged.sentence());
            }
            return FailOn.exit(failOn, judgement.verdict());
        }
    }

    private void mustFit(Importances importances, Judgement judgement) {
        importance.mustFit(
                importances,
                judgement.findings().stream().map(ColumnFinding::column).toList(),
                output());
    }

    private int files(Worker worker) {
        if (reference == null || current == null)
            throw new Trouble(
                    "There are not two windows to compare.",
                    "Two files are wanted, or --sql with two tables.",
                    "See: holdfast drift --help");
        Instant start = Instant.now();
        CheckSettings settings = CheckSettings.DEFAULT.withImportances(importance.read());
        FilePair pair =
                worker.compareFiles(
                        new PairRequest(
                                reference.toAbsolutePath(),
                                current.toAbsolutePath(),
                                schema(),
                                columns,
                                methods,
                                pdf != null || html != null),
                        settings,
                        Progress.NONE);
        SchemaComparison columnsOfBoth =
                SchemaComparison.between(Window.of(pair.reference()), Window.of(pair.current()));
        Judgement judgement =
                new DriftJudge()
                        .judge(
                                pair.columns(),
                                columns.isEmpty() ? columnsOfBoth : columnsOfBoth.only(columns),
                                settings);
        mustFit(settings.importances(), judgement);
        remark(pair);
        if (json)
            output().rawJson(
                            DriftAnswer.json(
                                    judgement.verdict(),
                                    judgement.sentence(),
                                    judgement.family(),
                                    judgement.findings(),
                                    pair.methods(),
                                    settings.importances()));
        else tell(judgement, settings.importances());
        if (pdf != null || html != null) print(check(pair, settings, judgement, start));
        return FailOn.exit(failOn, judgement.verdict());
    }

    /// What a reader might take for an answer, and is none.
    private void remark(FilePair pair) {
        if (pair.reference().fingerprint().bytes().equals(pair.current().fingerprint().bytes()))
            output().remark("Both files hold the same bytes.");
        String leftOut =
                pair.reference().schema().columns().stream()
                        .filter(column -> !column.role().compared() || column.type().temporal())
                        .map(DriftCommand::named)
                        .collect(Collectors.joining(", "));
        if (columns.isEmpty() && !leftOut.isEmpty())
            output().remark("Not judged: %s.".formatted(leftOut));
    }

    private static String named(Column column) {
        Role role = column.role().compared() ? Role.TIME : column.role();
        return "%s (%s)".formatted(column.name(), role.name().toLowerCase(Locale.ROOT));
    }

    private void tell(Judgement judgement, Importances known) {
        output().words(judgement.sentence());
        if (known.known()) output().words("Where to look, the greatest impact first:");
        List<ColumnFinding> findings =
                known.known()
                        ? known.greatestImpactFirst(judgement.findings())
                        : judgement.findings();
        for (ColumnFinding finding : findings)
            output().words(
                            "%-10s %-24s %s%s"
                                    .formatted(
                                            finding.verdict().name().toLowerCase(Locale.ROOT),
                                            finding.column(),
                                            known.known() ? impact(finding, known) : "",
                                            finding.because()));
        if (known.known()) output().words(Impacts.explained(known));
        output().words(
                        "Adjusted over %s (%s, %.0f %%)."
                                .formatted(
                                        Counted.of(judgement.family().size(), "test", "tests"),
                                        judgement.family().method(),
                                        100 * judgement.family().q()));
    }

    /// "0.80  21 %  ", as wide in every line.
    private static String impact(ColumnFinding finding, Importances known) {
        return "%-5s %-6s "
                .formatted(Impacts.impact(known, finding), Impacts.share(known, finding.column()));
    }

    private void print(Check check) {
        Document document =
                new DriftReport(check, ReportHeader.draft(check, "", Clock.systemUTC())).document();
        if (pdf != null) {
            ReportPrinter.pdf(document, pdf, Progress.NONE);
            written(pdf);
        }
        if (html != null) {
            ReportPrinter.html(document, html, Progress.NONE);
            written(html);
        }
    }

    private void written(Path report) {
        String told = "The report is in %s.".formatted(report.toAbsolutePath().normalize());
        if (json) output().remark(told);
        else output().words(told);
    }

    /// As a dataset of the file would be called; with its folder where both are called the same.
    private String name(Path file) {
        String name = DatasetNames.of(file);
        boolean alike = DatasetNames.of(reference).equals(DatasetNames.of(current));
        Path folder = file.toAbsolutePath().normalize().getParent();
        return alike && folder != null && folder.getFileName() != null
                ? folder.getFileName() + "/" + name
                : name;
    }

    private Check check(FilePair pair, CheckSettings settings, Judgement judgement, Instant start) {
        return new Check(
                NewId.next(),
                0,
                null,
                0,
                0,
                name(reference),
                name(current),
                pair.reference().fingerprint().content(),
                pair.current().fingerprint().content(),
                pair.reference().profile().rows(),
                pair.current().profile().rows(),
                settings,
                start,
                Duration.between(start, Instant.now()),
                judgement.verdict(),
                judgement.sentence(),
                judgement.family(),
                judgement.findings());
    }
}
