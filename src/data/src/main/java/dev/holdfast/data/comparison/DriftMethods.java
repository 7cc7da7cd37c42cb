package dev.holdfast.data.comparison;

import dev.holdfast.stats.CategoryTable;

import tools.jackson.databind.node.ObjectNode;

/// What the methods of SciPy and Evidently say of a column, as a JSON object with the field names those libraries' users know: type, counts of
/// both windows, status, default_method, scipy{…}, evidently{…}, evidently_bins, quantile_psi_10.
public record DriftMethods(MethodChoice choice) {
    public String ofNumbers(String name, NumericColumn reference, NumericColumn current) {
        var column = head(name, "num", counts(reference), counts(current));
        if (reference.values().isEmpty() || current.values().isEmpty()) return empty(column);
        column.put("status", "ok");
        new NumericMethods(reference.values(), current.values(), choice).write(column);
        return column.toString();
    }

    public String ofCategories(String name, CategoryColumn reference, CategoryColumn current) {
        var column = head(name, "cat", counts(reference), counts(current));
        var table = CategoryTable.of(reference.counts(), current.counts());
        if (table.referenceTotal() == 0 || table.currentTotal() == 0) return empty(column);
        column.put("status", "ok");
        new CategoryMethods(table, choice).write(column);
        return column.toString();
    }

    private static String empty(ObjectNode column) {
        column.put("status", "empty");
        column.put("evidently_error", "An empty column was provided for drift calculation");
        return column.toString();
    }

    private static ObjectNode head(
            String name, String type, ObjectNode reference, ObjectNode current) {
        var column = Json.object();
        column.put("column", name).put("type", type);
        column.set("reference", reference);
        column.set("current", current);
        return column;
    }

    private static ObjectNode counts(NumericColumn column) {
        return Json.object()
                .put("rows", column.rows())
                .put("missing", column.missing())
                .put("infinite", column.infinite())
                .put("used", column.values().size())
                .put("distinct", column.values().distinct());
    }

    private static ObjectNode counts(CategoryColumn column) {
        return Json.object()
                .put("rows", column.rows())
                .put("missing", column.missing())
                .put("infinite", 0)
                .put("used", column.used())
                .put("distinct", column.counts().size());
    }
}
