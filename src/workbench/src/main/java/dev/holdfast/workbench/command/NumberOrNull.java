package dev.holdfast.workbench.command;

import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/// Writes what is not a number as null. The infinities stay, as words.
final class NumberOrNull extends StdSerializer<Double> {
    private NumberOrNull() {
        super(Double.class);
    }

    static JacksonModule module() {
        var numbers = new NumberOrNull();
        return new SimpleModule()
                .addSerializer(Double.class, numbers)
                .addSerializer(double.class, numbers);
    }

    @Override
    public void serialize(Double value, JsonGenerator out, SerializationContext context) {
        if (value.isNaN()) out.writeNull();
        else out.writeNumber(value);
    }
}
