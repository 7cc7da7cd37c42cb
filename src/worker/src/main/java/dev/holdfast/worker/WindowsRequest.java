package dev.holdfast.worker;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What to watch window by window.
///
/// @param kind univariate, pca, domain, quality, realized, cbpe, dle or mix
/// @param chunk size:N, number:N or period:P
/// @param time the column of times, or empty to keep the order of the files
/// @param roles column names by role: y_true, y_pred, y_pred_proba, or of several classes y_pred_proba.CLASS
/// @param value what a true negative, false positive, false negative and true positive are worth
/// @param models LightGBM model texts by metric, which estimate losses in place of models trained here
/// @param labels truths of the analysis, or null for those it has itself
public record WindowsRequest(
        String kind,
        Path reference,
        Path analysis,
        SchemaFile schema,
        String chunk,
        String time,
        Map<String, String> roles,
        List<Double> value,
        Map<String, Path> models,
        @Nullable LabelFile labels) {
    public WindowsRequest {
        roles = Map.copyOf(roles);
        value = List.copyOf(value);
        models = Map.copyOf(models);
    }

    /// The same wherever it is asked from.
    WindowsRequest absolute() {
        Map<String, Path> texts = new LinkedHashMap<>();
        models.forEach((metric, file) -> texts.put(metric, absolute(file)));
        return new WindowsRequest(
                kind,
                absolute(reference),
                absolute(analysis),
                schema,
                chunk,
                time,
                roles,
                value,
                texts,
                labels == null ? null : new LabelFile(absolute(labels.file()), labels.key()));
    }

    private static Path absolute(Path file) {
        return file.toAbsolutePath().normalize();
    }
}
