package dev.holdfast.data.comparison;

import dev.holdfast.catalog.check.ColumnFinding;
import dev.holdfast.catalog.check.Effect;
import dev.holdfast.catalog.check.Family;
import dev.holdfast.catalog.check.Importances;
import dev.holdfast.catalog.check.Verdict;

import tools.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The answer of `holdfast drift --json`: per column what other libraries' methods say (`methods` holds an object written by `DriftMethods` per
/// column name; a column without one shows its statistics), and beside it Holdfast's own verdict: what it rests on (`decided_by`), the shift
/// (`effect`), and `p_adjusted`, which belongs to what decided. Where there is no number stands null.
/// Where the model's importances are known, each column has its `importance` (share 0 to 1) and `impact` (effect that decided in multiples of its
/// margin × share), and `where_to_look` names the columns in order of impact.
public record DriftDocument(
        Verdict verdict,
        String sentence,
        Family family,
        List<ColumnFinding> findings,
        Map<String, String> methods,
        Importances importances) {
    public DriftDocument {
        findings = List.copyOf(findings);
        methods = Map.copyOf(methods);
    }

    public String json() {
        var document = Json.object();
        document.put("verdict", word(verdict)).put("sentence", sentence);
        document.putObject("family")
                .put("size", family.size())
                .put("method", family.method())
                .put("q", family.q());
        if (importances.known()) whereToLook(document);
        var columns = document.putArray("columns");
        for (var finding : findings) columns.add(column(finding));
        return Json.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(document);
    }

    private void whereToLook(ObjectNode document) {
        document.put("importance_method", importances.method());
        var names = document.putArray("where_to_look");
        importances.greatestImpactFirst(findings).forEach(f -> names.add(f.column()));
    }

    private ObjectNode column(ColumnFinding finding) {
        String written = methods.get(finding.column());
        var column = written == null ? plain(finding) : (ObjectNode) Json.MAPPER.readTree(written);
        var comparison = finding.comparison();
        column.put("verdict", word(finding.verdict())).put("because", finding.because());
        var decided = column.putObject("decided_by");
        decided.put("cause", finding.cause().name().toLowerCase(Locale.ROOT));
        if (finding.cause().measured()) decided.set("effect", effect(finding.effect()));
        column.set("effect", effect(comparison.effect()));
        Json.putIfNumber(column, "p_value", comparison.pValue());
        Json.putIfNumber(column, "p_adjusted", finding.pAdjusted());
        Json.putIfNumber(column, "minimum_detectable", comparison.minimumDetectable());
        if (importances.known()) {
            Json.putIfNumber(column, "importance", importances.share(finding.column()));
            Json.putIfNumber(column, "impact", importances.impact(finding));
        }
        column.set("missing_share", effect(comparison.missing()));
        var unseen = column.putObject("unseen_categories");
        unseen.put("rows", comparison.unseenRows());
        var names = unseen.putArray("names");
        comparison.unseen().forEach(names::add);
        return column;
    }

    private static ObjectNode plain(ColumnFinding finding) {
        var comparison = finding.comparison();
        var column = Json.object();
        column.put("column", finding.column());
        column.put("type", comparison.column().type().numeric() ? "num" : "cat");
        column.putObject("reference")
                .put("rows", comparison.referenceRows())
                .put("missing", comparison.referenceMissing());
        column.putObject("current")
                .put("rows", comparison.currentRows())
                .put("missing", comparison.currentMissing());
        var statistics = column.putObject("statistics");
        comparison.statistics().forEach((name, value) -> Json.put(statistics, name, value));
        comparison
                .notApplicable()
                .forEach((name, why) -> statistics.set(name, Json.notApplicable(why)));
        return column;
    }

    private static ObjectNode effect(Effect effect) {
        var node = Json.object().put("name", effect.name()).put("unit", effect.unit());
        Json.putIfNumber(node, "value", effect.value());
        Json.putIfNumber(node, "low", effect.low());
        Json.putIfNumber(node, "high", effect.high());
        Json.putIfNumber(node, "margin", effect.margin());
        Json.putIfNumber(node, "signed", effect.signed());
        return node;
    }

    private static String word(Verdict verdict) {
        return verdict.name().toLowerCase(Locale.ROOT);
    }
}
