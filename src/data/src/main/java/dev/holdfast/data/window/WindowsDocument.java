package dev.holdfast.data.window;

import dev.holdfast.catalog.Trouble;
import dev.holdfast.catalog.data.Column;
import dev.holdfast.data.table.RoleNames;
import dev.holdfast.data.table.Table;
import dev.holdfast.stats.window.BusinessValue;

import tools.jackson.databind.json.JsonMapper;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Watches a table window by window beside a reference: the document that `holdfast windows --json` prints. Field names are NannyML's, whose values these are.
///
/// @param kind one of [#KINDS]
/// @param chunking as [Chunking#parse] takes it
/// @param time the column of times, or empty
/// @param columns those to look at, with their types
/// @param roles column names by role: y_true, y_pred, y_pred_proba, or of several classes y_pred_proba.CLASS
/// @param value what a true negative, false positive, false negative and true positive are worth
/// @param models LightGBM model texts by metric, which estimate losses in place of models trained here
public record WindowsDocument(
        String kind,
        String chunking,
        String time,
        List<Column> columns,
        Map<String, String> roles,
        List<Double> value,
        Map<String, String> models) {
    /// What can be watched.
    public static final List<String> KINDS =
            List.of("univariate", "pca", "domain", "quality", "realized", "cbpe", "dle", "mix");

    /// @throws Trouble when what was asked for cannot be done with these tables
    public String json(Table reference, Table analysis) {
        return json(reference, List.of(analysis), List.of(), "");
    }

    /// With truths that came later: each row of the analysis has the truth of its id, or none. The reference keeps its own truth if it has one.
    ///
    /// @param analysis one table or several of the same columns, such as files of one month each
    /// @param labels a truth per id, in one table or several; none where the analysis has its own
    /// @param key the column of ids, which both files have
    /// @throws Trouble also when ids are missing or stand there twice
    public String json(Table reference, List<Table> analysis, List<Table> labels, String key) {
        if (!KINDS.contains(kind))
            throw new Trouble(
                    "%s is nothing that can be watched over windows.".formatted(kind),
                    "It names none of the kinds.",
                    "Kinds: %s.".formatted(String.join(", ", KINDS)));
        try {
            return JsonMapper.shared()
                    .writeValueAsString(document(reference, analysis, labels, key));
        } catch (IllegalArgumentException e) {
            throw new Trouble(
                    "Could not watch the windows.",
                    "The rows do not allow it: %s.".formatted(e.getMessage()),
                    "Check the files, the schema and the roles.",
                    e);
        }
    }

    private Map<String, Object> document(
            Table reference, List<Table> analysis, List<Table> labels, String key) {
        Chunking cut = Chunking.parse(chunking);
        WindowTable before = WindowTable.of(reference, time);
        WindowTable after = WindowTable.of(analysis, time);
        List<Column> both =
                columns.stream().filter(c -> before.has(c.name()) && after.has(c.name())).toList();
        Map<String, String> found = RoleNames.filled(roles, before::has);
        LateLabels late = labels.isEmpty() ? null : joined(labels, key, found, before, after);
        ClassColumns classes = ClassColumns.of(roles, found, before);
        found.putAll(classes.roles());
        WindowPair pair =
                new WindowPair(
                        before,
                        cut.of(before, WindowPair.REFERENCE),
                        cut.of(after, WindowPair.ANALYSIS),
                        both,
                        found);
        if (pair.before().isEmpty() || pair.after().isEmpty())
            throw new IllegalArgumentException("a file has no rows");
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("kind", kind);
        if (late != null) document.put("labels", late.told());
        document.putAll(told(pair, new Outputs(found, classes, businessValue())));
        return document;
    }

    private LateLabels joined(
            List<Table> tables,
            String key,
            Map<String, String> found,
            WindowTable before,
            WindowTable after) {
        if (!kind.equals("realized") && !kind.equals("mix"))
            throw new Trouble(
                    "Labels of a file of their own do not belong to %s.".formatted(kind),
                    "Only realized and mix look at the truth of later rows.",
                    "Ask for realized or mix, or leave the labels out.");
        LateLabels labels =
                new LateLabels(WindowTable.of(tables, ""), key, found.getOrDefault("y_true", ""));
        String column = found.computeIfAbsent("y_true", _ -> labels.truth());
        if (!before.has(column)) labels.join(before, column, "The reference");
        labels.join(after, column, "The analysis");
        return labels;
    }

    private Map<String, ?> told(WindowPair pair, Outputs outputs) {
        return switch (kind) {
            case "univariate" -> Map.of("chunks", new UnivariateWindows(pair).told());
            case "pca" -> Map.of("chunks", new ReconstructionWindows(pair).told());
            case "domain" -> Map.of("chunks", new DomainWindows(pair).told());
            case "dle" -> Map.of("chunks", new LossWindows(pair, outputs, models).told());
            case "mix" -> Map.of("chunks", new MixWindows(pair, outputs).told());
            case "quality" -> new QualityWindows(pair).told();
            case "realized" -> Map.of("chunks", new RealizedWindows(pair, outputs).told());
            default -> Map.of("chunks", new ConfidenceWindows(pair, outputs).told());
        };
    }

    private BusinessValue businessValue() {
        if (value.size() != 4)
            throw new IllegalArgumentException(
                    "four values of outcomes are needed, not " + value.size());
        return new BusinessValue(value.get(0), value.get(1), value.get(2), value.get(3));
    }
}
