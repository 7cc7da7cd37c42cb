package dev.holdfast.worker;

import dev.holdfast.catalog.data.Column;
import dev.holdfast.catalog.data.Schema;
import dev.holdfast.catalog.job.Progress;
import dev.holdfast.data.OpenedFile;
import dev.holdfast.data.table.Table;
import dev.holdfast.data.window.ModelText;
import dev.holdfast.data.window.WindowsDocument;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Two foreign files, the later one watched window by window; neither is kept.
record ForeignWindows(ForeignFiles files, WindowsRequest asked) {
    String json() {
        Map<String, String> models = new HashMap<>();
        asked.models().forEach((metric, file) -> models.put(metric, ModelText.read(file)));
        try (OpenedFile reference = open("reference", asked.reference());
                OpenedFile analysis = open("analysis", asked.analysis())) {
            Schema schema = asked.schema().applied(reference.what()).schema();
            var document =
                    new WindowsDocument(
                            asked.kind(),
                            asked.chunk(),
                            asked.time(),
                            columns(schema),
                            asked.roles(),
                            asked.value(),
                            models);
            String json = json(document, reference.table(), analysis.table());
            reference.mustBeUnchanged();
            analysis.mustBeUnchanged();
            return json;
        }
    }

    private String json(WindowsDocument document, Table reference, Table analysis) {
        LabelFile labels = asked.labels();
        if (labels == null) return document.json(reference, analysis);
        try (OpenedFile truths = open("labels", labels.file())) {
            String json = document.json(reference, analysis, truths.table(), labels.key());
            truths.mustBeUnchanged();
            return json;
        }
    }

    private OpenedFile open(String name, Path file) {
        return files.open(name, file, asked.schema().options(), false, Progress.NONE);
    }

    private List<Column> columns(Schema found) {
        List<Column> said = asked.schema().columns();
        if (!said.isEmpty()) return said;
        return found.columns().stream()
                .filter(c -> c.role().compared() && !c.type().temporal())
                .toList();
    }
}
