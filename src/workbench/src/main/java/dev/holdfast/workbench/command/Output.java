package dev.holdfast.workbench.command;

import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

import java.io.PrintStream;

/// Where a command's answer goes: one JSON document or words on standard output, remarks on standard error.
public final class Output {
    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .enable(JsonWriteFeature.WRITE_NAN_AS_STRINGS)
                    .addModule(NumberOrNull.module())
                    .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                    .build();

    private final PrintStream answer;
    private final PrintStream remarks;

    public Output(PrintStream answer, PrintStream remarks) {
        this.answer = answer;
        this.remarks = remarks;
    }

    /// Writes the value as one line of JSON.
    public void json(Object value) {
        answer.println(JSON.writeValueAsString(value));
        answer.flush();
    }

    /// Writes text that is JSON already.
    public void rawJson(String json) {
        answer.println(json);
        answer.flush();
    }

    public void words(String line) {
        answer.println(Terminal.harmless(line));
        answer.flush();
    }

    public void remark(String line) {
        remarks.println(Terminal.harmless(line));
        remarks.flush();
    }
}
