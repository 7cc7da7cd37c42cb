package dev.holdfast.data.tracker;

import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/// A `meta.yaml` of MLflow: a flat map of names to texts. It is only parsed; no tag makes an object, and aliases are refused.
record Meta(Map<String, String> values) {
    private static final int LONGEST = 1 << 18;
    private static final String PLAIN = "tag:yaml.org,2002:";

    /// @throws BadMeta when it is not such a map
    static Meta read(Path file) throws IOException, BadMeta {
        if (!PlainFile.file(file)) throw new BadMeta("it has no meta.yaml");
        byte[] bytes = PlainFile.head(file, LONGEST);
        if (bytes.length > LONGEST) throw new BadMeta("its meta.yaml is too long");
        LoaderOptions options = new LoaderOptions();
        options.setMaxAliasesForCollections(0);
        options.setNestingDepthLimit(20);
        options.setCodePointLimit(LONGEST);
        try {
            Node root =
                    new Yaml(options)
                            .compose(new StringReader(new String(bytes, StandardCharsets.UTF_8)));
            if (!(root instanceof MappingNode map)) throw new BadMeta("its meta.yaml is no map");
            Map<String, String> values = new LinkedHashMap<>();
            for (NodeTuple entry : map.getValue())
                values.put(scalar(entry.getKeyNode(), true), scalar(entry.getValueNode(), false));
            return new Meta(values);
        } catch (YAMLException e) {
            throw new BadMeta("its meta.yaml is broken");
        }
    }

    private static String scalar(Node node, boolean key) throws BadMeta {
        if (!node.getTag().getValue().startsWith(PLAIN)
                || node.getTag().getValue().startsWith(PLAIN + "python"))
            throw new BadMeta("its meta.yaml asks for an object to be made");
        if (node instanceof ScalarNode scalar) return scalar.getValue();
        if (key) throw new BadMeta("its meta.yaml has a key that is no text");
        return "";
    }

    String text(String name) {
        String value = values.get(name);
        return value == null || value.equals("null") ? "" : value;
    }

    /// Milliseconds since 1970, or null where it holds none.
    @Nullable Instant time(String name) {
        try {
            String value = text(name);
            return value.isEmpty() ? null : Instant.ofEpochMilli(Long.parseLong(value));
        } catch (NumberFormatException | DateTimeException e) {
            return null;
        }
    }

    boolean deleted() {
        return text("lifecycle_stage").equals("deleted");
    }
}
