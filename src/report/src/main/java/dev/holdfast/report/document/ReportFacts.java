package dev.holdfast.report.document;

import dev.holdfast.catalog.check.Check;
import dev.holdfast.catalog.check.ColumnComparison;
import dev.holdfast.catalog.check.ColumnFinding;
import dev.holdfast.catalog.check.Effect;
import dev.holdfast.catalog.check.Importances;
import dev.holdfast.report.words.Verdicts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// The numbers of a report as JSON, in a fixed order: what the pages round stands here in full. Its
/// hash names the content of a report whatever its form.
public record ReportFacts(String json) {
    public static ReportFacts of(Check check) {
        var json = new JsonText();
        json.object(
                () -> {
                    json.text("verdict", Verdicts.word(check.verdict()));
                    json.text("sentence", check.sentence());
                    json.text("at", check.at().toString());
                    window(
                            json,
                            "reference",
                            check.referenceName(),
                            check.referenceHash(),
                            check.referenceRows());
                    window(
                            json,
                            "current",
                            check.currentName(),
                            check.currentHash(),
                            check.currentRows());
                    settings(json, check);
                    json.object(
                            "family",
                            () -> {
                                json.number("size", check.family().size());
                                json.text("method", check.family().method());
                                json.number("q", check.family().q());
                            });
                    json.array("columns", check.findings(), f -> column(json, f));
                });
        return new ReportFacts(json.toString());
    }

    public String sha256() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(json.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private static void window(JsonText json, String key, String name, String hash, long rows) {
        json.object(
                key,
                () -> {
                    json.text("name", name);
                    json.text("sha256", hash);
                    json.number("rows", rows);
                });
    }

    private static void settings(JsonText json, Check check) {
        json.object(
                "settings",
                () -> {
                    json.number("numeric_margin", check.settings().numericMargin());
                    json.number("category_margin", check.settings().categoryMargin());
                    numbers(json, "margins", check.settings().margins());
                    json.number("confidence", check.settings().confidence());
                    json.number("resamples", check.settings().resamples());
                    json.number("seed", check.settings().seed());
                    json.number("false_discovery_rate", check.settings().falseDiscoveryRate());
                    importances(json, check.settings().importances());
                });
    }

    /// Nothing where none are known: the facts of such a check are the same as ever.
    private static void importances(JsonText json, Importances importances) {
        if (!importances.known()) return;
        json.text("importance_method", importances.method());
        numbers(json, "importances", importances.byColumn());
    }

    private static void column(JsonText json, ColumnFinding finding) {
        ColumnComparison c = finding.comparison();
        json.object(
                () -> {
                    json.text("column", finding.column());
                    json.text("verdict", Verdicts.word(finding.verdict()));
                    json.text("because", finding.because());
                    json.text("decided_by", finding.cause().name().toLowerCase(Locale.ROOT));
                    effect(json, "decided_effect", finding.effect());
                    effect(json, "effect", c.effect());
                    json.number("p_value", c.pValue());
                    json.number("p_adjusted", finding.pAdjusted());
                    json.number("minimum_detectable", c.minimumDetectable());
                    json.number("reference_missing", c.referenceMissing());
                    json.number("current_missing", c.currentMissing());
                    effect(json, "missing", c.missing());
                    json.number("unseen_categories", c.unseen().size());
                    json.number("unseen_rows", c.unseenRows());
                    numbers(json, "statistics", c.statistics());
                });
    }

    private static void effect(JsonText json, String key, Effect effect) {
        json.object(
                key,
                () -> {
                    json.text("name", effect.name());
                    json.text("unit", effect.unit());
                    json.number("value", effect.value());
                    json.number("low", effect.low());
                    json.number("high", effect.high());
                    json.number("margin", effect.margin());
                    json.number("signed", effect.signed());
                });
    }

    private static void numbers(JsonText json, String key, Map<String, Double> values) {
        json.object(key, () -> new TreeMap<>(values).forEach(json::number));
    }
}
