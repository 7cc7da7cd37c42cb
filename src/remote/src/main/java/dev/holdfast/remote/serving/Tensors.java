package dev.holdfast.remote.serving;

import dev.holdfast.catalog.Trouble;
import dev.holdfast.catalog.deployment.ServedSchema;
import dev.holdfast.catalog.deployment.ServedSchema.Field;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.List;

/// Packs rows into tensors of the Open Inference Protocol and unpacks answered ones. A model with one input takes all columns as
/// one tensor rows × columns; one with several takes a tensor rows × 1 for each, by name.
final class Tensors {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private Tensors() {}

    static ObjectNode request(ServedSchema schema, List<String> columns, List<List<String>> rows) {
        ObjectNode request = JSON.objectNode();
        ArrayNode inputs = request.putArray("inputs");
        if (schema.inputs().size() <= 1) inputs.add(whole(schema, columns, rows));
        else schema.inputs().forEach(input -> inputs.add(one(input, columns, rows)));
        return request;
    }

    private static ObjectNode whole(
            ServedSchema schema, List<String> columns, List<List<String>> rows) {
        Field input =
                schema.inputs().isEmpty()
                        ? new Field("input-0", "FP64", "")
                        : schema.inputs().getFirst();
        ObjectNode tensor = tensor(input, rows.size(), columns.size());
        ArrayNode data = tensor.putArray("data");
        rows.forEach(row -> row.forEach(cell -> data.add(Cell.value(cell, input.type()))));
        return tensor;
    }

    private static ObjectNode one(Field input, List<String> columns, List<List<String>> rows) {
        int at = columns.indexOf(input.name());
        if (at < 0)
            throw new Trouble(
                    "The row lacks the input " + input.name() + ".",
                    "The model takes it by name.",
                    "Add a column of that name.");
        ObjectNode tensor = tensor(input, rows.size(), 1);
        ArrayNode data = tensor.putArray("data");
        rows.forEach(row -> data.add(Cell.value(row.get(at), input.type())));
        return tensor;
    }

    private static ObjectNode tensor(Field input, int rows, int columns) {
        ObjectNode tensor = JSON.objectNode();
        tensor.put("name", input.name());
        tensor.put("datatype", input.type());
        tensor.putArray("shape").add(rows).add(columns);
        return tensor;
    }

    /// One column per value in a row of an output: `predict`, or `probability 0`, `probability 1`.
    static Scored answer(JsonNode outputs, int rows) {
        List<String> names = new ArrayList<>();
        List<List<String>> table = new ArrayList<>();
        for (int row = 0; row < rows; row++) table.add(new ArrayList<>());
        for (JsonNode output : outputs) {
            JsonNode data = output.path("data");
            List<JsonNode> values = new ArrayList<>();
            flatten(data, values);
            int width = rows == 0 ? 0 : values.size() / rows;
            for (int column = 0; column < width; column++) {
                names.add(
                        width == 1
                                ? output.path("name").asString("")
                                : output.path("name").asString("") + " " + column);
                for (int row = 0; row < rows; row++)
                    table.get(row).add(Cell.text(values.get(row * width + column)));
            }
        }
        return new Scored(names, table);
    }

    private static void flatten(JsonNode data, List<JsonNode> values) {
        for (JsonNode value : data) {
            if (value.isArray()) flatten(value, values);
            else values.add(value);
        }
    }
}
