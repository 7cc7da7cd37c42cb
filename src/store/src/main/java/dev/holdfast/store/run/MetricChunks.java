package dev.holdfast.store.run;

import dev.holdfast.catalog.run.MetricSeries;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Metric histories in chunks of [#POINTS]. Steps and times mostly grow evenly, so the difference of neighbouring differences is what is
/// kept (a run of zeros, as a rule); values go out byte plane by byte plane; zstd packs all three.
final class MetricChunks {
    static final int POINTS = 8192;

    private MetricChunks() {}

    /// One chunk: its bytes and what can be told without unpacking it. NaN count neither as least nor as greatest; both are NaN where all are.
    record Chunk(int points, long lastStep, double last, double min, double max, byte[] packed) {}

    static List<Chunk> pack(MetricSeries series) {
        long[] steps = series.steps();
        long[] times = series.times();
        double[] values = series.values();
        var chunks = new ArrayList<Chunk>();
        for (int from = 0; from < values.length || from == 0; from += POINTS)
            chunks.add(chunk(steps, times, values, from, Math.min(values.length, from + POINTS)));
        return chunks;
    }

    private static Chunk chunk(long[] steps, long[] times, double[] values, int from, int to) {
        var out = new ByteWriter();
        differences(steps, from, to, out);
        differences(times, from, to, out);
        double[] part = Arrays.copyOfRange(values, from, to);
        out.raw(CellsCodec.split(part));
        double min = Double.NaN;
        double max = Double.NaN;
        for (double value : part) {
            if (!(value >= min)) min = Double.isNaN(value) ? min : value;
            if (!(value <= max)) max = Double.isNaN(value) ? max : value;
        }
        boolean empty = from == to;
        return new Chunk(
                to - from,
                empty ? 0 : steps[to - 1],
                empty ? Double.NaN : values[to - 1],
                min,
                max,
                Squeezed.pack(out.bytes()));
    }

    private static void differences(long[] numbers, int from, int to, ByteWriter out) {
        long before = 0;
        long difference = 0;
        for (int i = from; i < to; i++) {
            long next = numbers[i] - before;
            out.signed(next - difference);
            difference = next;
            before = numbers[i];
        }
    }

    /// Puts a history together again; `points` are those of all chunks.
    static MetricSeries unpack(String key, int points, List<Packed> chunks) {
        long[] steps = new long[points];
        long[] times = new long[points];
        double[] values = new double[points];
        int at = 0;
        for (Packed chunk : chunks) {
            var in = new ByteReader(Squeezed.unpack(chunk.bytes()));
            sums(in, steps, at, chunk.points());
            sums(in, times, at, chunk.points());
            double[] part = CellsCodec.joined(in.raw(chunk.points() * 8), chunk.points());
            System.arraycopy(part, 0, values, at, part.length);
            at += chunk.points();
        }
        return new MetricSeries(key, steps, times, values);
    }

    /// A chunk as it is kept.
    record Packed(int points, byte[] bytes) {}

    private static void sums(ByteReader in, long[] numbers, int from, int points) {
        long before = 0;
        long difference = 0;
        for (int i = from; i < from + points; i++) {
            difference += in.signed();
            before += difference;
            numbers[i] = before;
        }
    }
}
