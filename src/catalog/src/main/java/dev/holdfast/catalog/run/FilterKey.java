package dev.holdfast.catalog.run;

import dev.holdfast.catalog.run.FilterToken.Kind;
import dev.holdfast.catalog.run.RunKey.Family;

import java.util.Map;

/// Reads and writes the name of a column: `metrics.auc`, `params."max depth"`, `status`.
final class FilterKey {
    private static final Map<String, Family> FAMILIES =
            Map.ofEntries(
                    Map.entry("metric", Family.METRIC),
                    Map.entry("metrics", Family.METRIC),
                    Map.entry("param", Family.PARAM),
                    Map.entry("params", Family.PARAM),
                    Map.entry("parameter", Family.PARAM),
                    Map.entry("parameters", Family.PARAM),
                    Map.entry("tag", Family.TAG),
                    Map.entry("tags", Family.TAG),
                    Map.entry("attr", Family.ATTRIBUTE),
                    Map.entry("attribute", Family.ATTRIBUTE),
                    Map.entry("attributes", Family.ATTRIBUTE),
                    Map.entry("run", Family.ATTRIBUTE));
    private static final Map<String, RunKey> OTHER_NAMES =
            Map.of(
                    "created", RunKey.attribute("start_time"),
                    "Created", RunKey.attribute("start_time"),
                    "run name", RunKey.attribute("run_name"),
                    "Run name", RunKey.attribute("run_name"),
                    "Run Name", RunKey.attribute("run_name"),
                    "user_id", RunKey.tag("mlflow.user"));

    private FilterKey() {}

    static RunKey read(FilterTokens tokens) {
        FilterToken first = tokens.next();
        if (first.kind() != Kind.WORD && first.kind() != Kind.NAME)
            throw tokens.unexpected("a column such as metrics.auc, params.depth or status");
        tokens.skip();
        if (first.kind() == Kind.NAME && !(tokens.touches(first) && dotted(tokens.next())))
            return attribute(first, first.text());
        String family = first.text();
        String name = first.kind() == Kind.NAME ? tokens.skip().text().substring(1) : null;
        int dot = family.indexOf('.');
        if (name == null && dot < 0) return attribute(first, family);
        if (name == null) {
            name = family.substring(dot + 1);
            family = family.substring(0, dot);
        }
        if (name.isEmpty()) name = quotedName(tokens);
        return key(first, family, name);
    }

    private static boolean dotted(FilterToken token) {
        return token.kind() == Kind.WORD && token.text().startsWith(".");
    }

    private static String quotedName(FilterTokens tokens) {
        Kind kind = tokens.next().kind();
        if (kind != Kind.TEXT && kind != Kind.NAME)
            throw tokens.unexpected("a name, in quotes if it has blanks");
        return tokens.skip().text();
    }

    private static RunKey key(FilterToken at, String family, String name) {
        if (family.equals("dataset") || family.equals("datasets"))
            return attribute(at, "dataset." + name);
        Family known = FAMILIES.get(family);
        if (known == null)
            throw new RunFilterTrouble(
                    at.start(), "metrics, params, tags, attributes or dataset", at.shown());
        return known == Family.ATTRIBUTE ? attribute(at, name) : new RunKey(known, name);
    }

    private static RunKey attribute(FilterToken at, String name) {
        if (RunKey.ATTRIBUTES.contains(name)) return RunKey.attribute(name);
        RunKey other = OTHER_NAMES.get(name);
        if (other != null) return other;
        throw new RunFilterTrouble(
                at.start(),
                "an attribute ("
                        + String.join(", ", RunKey.ATTRIBUTES)
                        + ") or metrics., params., tags.",
                at.shown());
    }

    static String written(RunKey key) {
        return switch (key.family()) {
            case ATTRIBUTE -> key.name();
            case METRIC -> "metrics." + name(key.name());
            case PARAM -> "params." + name(key.name());
            case TAG -> "tags." + name(key.name());
        };
    }

    private static String name(String name) {
        boolean plain = !name.isEmpty() && name.chars().allMatch(FilterToken::inWords);
        return plain ? name : "\"" + name.replace("\"", "\"\"") + "\"";
    }
}
