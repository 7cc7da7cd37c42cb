package dev.holdfast.worker;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What to watch window by window.
///
/// @param analysis one file or several of the same columns
/// @param kind univariate, pca, domain, quality, realized, cbpe, dle or mix
/// @param chunk size:N, number:N or period:P
/// @param time the column of times, or empty to keep the order of the files
/// @param roles column names by role: y_true, y_pred, y_pred_proba, or of several classes y_pred_proba.CLASS
/// @param value what a true negative, false positive, false negative and true positive are worth
/// @param models LightGBM model texts by metric, which estimate losses in place of models trained here
/// @param labels files of truths that came later; none where the analysis has its own
/// @param key the column of ids by which these are joined
public record WindowsRequest(
        String kind,
        Path reference,
        List<Path> analysis,
        SchemaFile schema,
        String chunk,
        String time,
        Map<String, String> roles,
        List<Double> value,
        Map<String, Path> models,
        List<Path> labels,
        String key) {
    public WindowsRequest {
        analysis = List.copyOf(analysis);
        labels = List.copyOf(labels);
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
                analysis.stream().map(WindowsRequest::absolute).toList(),
                schema,
                chunk,
                time,
                roles,
                value,
                texts,
                labels.stream().map(WindowsRequest::absolute).toList(),
                key);
    }

    static Path absolute(Path file) {
        return file.toAbsolutePath().normalize();
    }
}
