package dev.holdfast.workbench.command;

import dev.holdfast.report.words.Numbers;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.Map;

/// A profile as a few lines of text.
final class ProfileWords {
    private final Output output;

    ProfileWords(Output output) {
        this.output = output;
    }

    /// @param described what [ProfileCommand] prints as JSON
    void tell(String described) {
        JsonNode profile = JsonMapper.shared().readTree(described);
        output.words(
                "%s, %s"
                        .formatted(
                                Counted.rows(profile.at("/dataset_level/rows").asLong(0)),
                                Counted.columns(profile.path("columns").size())));
        for (Map.Entry<String, JsonNode> column : profile.path("columns").properties())
            output.words(line(column.getKey(), column.getValue()));
    }

    private static String line(String name, JsonNode column) {
        return "%-24s %-4s missing %,d  distinct %,d%s"
                .formatted(
                        name,
                        column.path("type").asString(""),
                        column.path("missing").asLong(0),
                        column.path("distinct").asLong(0),
                        range(column));
    }

    private static String range(JsonNode column) {
        if (!column.has("min") || column.path("min").isNull()) return "";
        return "  %s to %s, mean %s"
                .formatted(
                        number(column.path("min")),
                        number(column.path("max")),
                        number(column.path("mean")));
    }

    private static String number(JsonNode node) {
        return node.isNumber() ? Numbers.number(node.asDouble()) : node.asString("");
    }
}
