package dev.holdfast.workbench.command;

import dev.holdfast.catalog.data.Column;
import dev.holdfast.catalog.data.Dataset;
import dev.holdfast.catalog.data.DatasetVersion;
import dev.holdfast.catalog.data.Fingerprint;
import dev.holdfast.workbench.Desk;

import picocli.CommandLine.Command;

import java.time.Instant;
import java.util.List;

@Command(
        name = "datasets",
        description = "Lists dataset versions.",
        mixinStandardHelpOptions = true)
final class DatasetsCommand extends ListCommand<DatasetsCommand.Line> {
    /// One version with its dataset's name.
    record Line(
            long id,
            String dataset,
            int version,
            long rows,
            int columns,
            Instant imported,
            String source,
            Fingerprint fingerprint,
            List<Column> schema) {
        static Line of(Dataset dataset, DatasetVersion version) {
            return new Line(
                    version.id(),
                    dataset.name(),
                    version.number(),
                    version.rows(),
                    version.schema().columns().size(),
                    version.imported(),
                    version.sourceName(),
                    version.fingerprint(),
                    version.schema().columns());
        }
    }

    @Override
    List<Line> list(Desk desk) {
        return projects(desk).stream()
                .flatMap(project -> desk.stores().datasets().inProject(project.id()).stream())
                .flatMap(
                        dataset ->
                                desk.stores().datasets().versions(dataset.id()).stream()
                                        .map(version -> Line.of(dataset, version)))
                .toList();
    }

    @Override
    String line(Line line) {
        return "%s v%d  %s, %s  %s"
                .formatted(
                        line.dataset,
                        line.version,
                        Counted.rows(line.rows),
                        Counted.columns(line.columns),
                        line.fingerprint.content().substring(0, 12));
    }
}
