package dev.holdfast.data.tracker;

import org.jspecify.annotations.Nullable;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// A value of a TensorBoard summary: `value` is null where it is no scalar but a picture, a histogram, a text.
///
/// Field numbers are those of `tensorboard/compat/proto/summary.proto` and `tensor.proto`.
record Scalar(String tag, @Nullable Double value) {
    static Scalar of(Fields summaryValue) {
        String tag = "";
        String plugin = "";
        Double simple = null;
        Double tensor = null;
        while (summaryValue.next())
            switch (summaryValue.number()) {
                case 1 -> tag = summaryValue.text();
                case 2 -> simple = (double) summaryValue.single();
                case 8 -> tensor = tensor(summaryValue.inside());
                case 9 -> plugin = plugin(summaryValue.inside());
                default -> {}
            }
        if (simple == null && (plugin.isEmpty() || plugin.equals("scalars"))) simple = tensor;
        return new Scalar(tag, simple);
    }

    private static String plugin(Fields metadata) {
        while (metadata.next())
            if (metadata.number() == 1) {
                Fields data = metadata.inside();
                while (data.next()) if (data.number() == 1) return data.text();
            }
        return "";
    }

    /// The one number of a tensor of rank 0, or null.
    private static @Nullable Double tensor(Fields tensor) {
        int type = 0;
        Double value = null;
        ByteBuffer content = ByteBuffer.allocate(0);
        while (tensor.next())
            switch (tensor.number()) {
                case 1 -> type = (int) tensor.whole();
                case 2 -> {
                    if (tensor.part().hasRemaining()) return null;
                }
                case 4 -> content = tensor.part();
                case 5 ->
                        value =
                                tensor.isPart()
                                        ? first(tensor.part(), 1)
                                        : Double.valueOf(tensor.single());
                case 6 ->
                        value =
                                tensor.isPart()
                                        ? first(tensor.part(), 2)
                                        : Double.valueOf(tensor.doubled());
                default -> {}
            }
        return value == null ? first(content, type) : value;
    }

    /// DT_FLOAT 1, DT_DOUBLE 2, DT_INT32 3, DT_INT64 9; exactly one of them.
    private static @Nullable Double first(ByteBuffer bytes, int type) {
        ByteBuffer in = bytes.slice().order(ByteOrder.LITTLE_ENDIAN);
        int size = type == 1 || type == 3 ? 4 : 8;
        if (in.remaining() != size) return null;
        return switch (type) {
            case 1 -> Double.valueOf(in.getFloat());
            case 2 -> Double.valueOf(in.getDouble());
            case 3 -> Double.valueOf(in.getInt());
            case 9 -> Double.valueOf(in.getLong());
            default -> null;
        };
    }
}
