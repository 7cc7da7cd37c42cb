package dev.holdfast.catalog.deployment;

import java.util.List;

/// What a served model takes and gives, as far as the server says.
public record ServedSchema(List<Field> inputs, List<Field> outputs) {
    public ServedSchema {
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
    }

    /// A named input or output; `shape` like `[-1, 4]`, or empty.
    public record Field(String name, String type, String shape) {}
}
