package dev.holdfast.worker;

import dev.holdfast.catalog.data.Column;
import dev.holdfast.catalog.data.ReadOptions;
import dev.holdfast.catalog.data.Schema;
import dev.holdfast.catalog.job.Progress;
import dev.holdfast.data.OpenedFile;
import dev.holdfast.data.window.ModelText;
import dev.holdfast.data.window.WindowsDocument;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A foreign file and what came after it, in one file or several, watched window by window; none is kept.
record ForeignWindows(ForeignFiles files, WindowsRequest asked) {
    String json() {
        Map<String, String> models = new HashMap<>();
        asked.models().forEach((metric, file) -> models.put(metric, ModelText.read(file)));
        try (OpenedFile reference =
                        files.open(
                                "reference", asked.reference(), options(), false, Progress.NONE);
                OpenedFiles analysis = open("analysis", asked.analysis());
                OpenedFiles labels = open("labels", asked.labels())) {
            Schema schema = asked.schema().applied(reference.what()).schema();
            String json =
                    new WindowsDocument(
                                    asked.kind(),
                                    asked.chunk(),
                                    asked.time(),
                                    columns(schema),
                                    asked.roles(),
                                    asked.value(),
                                    models)
                            .json(
                                    reference.table(),
                                    analysis.tables(),
                                    labels.tables(),
                                    asked.key());
            reference.mustBeUnchanged();
            analysis.mustBeUnchanged();
            labels.mustBeUnchanged();
            return json;
        }
    }

    private OpenedFiles open(String name, List<Path> all) {
        return files.openAll(name, all, options(), Progress.NONE);
    }

    private ReadOptions options() {
        return asked.schema().options();
    }

    private List<Column> columns(Schema found) {
        List<Column> said = asked.schema().columns();
        if (!said.isEmpty()) return said;
        return found.columns().stream()
                .filter(c -> c.role().compared() && !c.type().temporal())
                .toList();
    }
}
