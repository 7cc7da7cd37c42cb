package dev.holdfast.remote.serving;

import dev.holdfast.catalog.deployment.ServedSchema.Field;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads a model's inputs out of what MLflow's scoring server says when it gets the wrong ones: it has no call for its schema, but its
/// complaint names each input: `'mean area': double (required)`.
final class MlflowInputs {
    private static final Pattern SCHEMA =
            Pattern.compile("with schema '\\[(.*?)\\]'\\.", Pattern.DOTALL);
    private static final Pattern INPUT =
            Pattern.compile(
                    "'((?:[^'\\\\]|\\\\.)*)': ([\\w()\\[\\] ,.-]+?) \\((required|optional)\\)");

    private MlflowInputs() {}

    static List<Field> named(String complaint) {
        Matcher schema = SCHEMA.matcher(complaint);
        if (!schema.find()) return List.of();
        List<Field> inputs = new ArrayList<>();
        Matcher input = INPUT.matcher(schema.group(1));
        while (input.find()) inputs.add(new Field(input.group(1), input.group(2), ""));
        return inputs;
    }
}
