package dev.holdfast.store.run;

import dev.holdfast.catalog.Presence;
import dev.holdfast.catalog.run.DatasetInput;
import dev.holdfast.catalog.run.Run;
import dev.holdfast.catalog.run.RunStatus;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A run in few bytes, which is the truth about it: names of keys are replaced by their numbers in [RunKeys], and numbers that
/// follow each other are kept as one span. Layout: format, flags, texts, times, inputs, spans of keys, then cells in the order of keys.
final class RunDocument {
    private static final int PLAIN = 1;
    private static final int SQUEEZED = 2;
    private static final int SQUEEZE_FROM = 600;
    private static final int DELETED = 1;
    private static final int GONE = 2;
    private static final int HEX_ID = 4;
    private static final int STARTED = 8;
    private static final int ENDED = 16;

    private RunDocument() {}

    static byte[] pack(CellRow row) {
        var out = new ByteWriter();
        out.put(PLAIN);
        head(row.run(), out);
        cells(row, out);
        byte[] plain = out.bytes();
        if (plain.length < SQUEEZE_FROM) return plain;
        var squeezed = new ByteWriter();
        squeezed.put(SQUEEZED);
        squeezed.raw(Squeezed.pack(plain));
        byte[] packed = squeezed.bytes();
        return packed.length < plain.length ? packed : plain;
    }

    private static void head(Run run, ByteWriter out) {
        byte @Nullable [] hex = HexId.bytes(run.externalId());
        out.put(
                (run.deleted() ? DELETED : 0)
                        | (run.presence() == Presence.GONE ? GONE : 0)
                        | (hex != null ? HEX_ID : 0)
                        | (run.started() != null ? STARTED : 0)
                        | (run.ended() != null ? ENDED : 0));
        if (hex != null) out.raw(hex);
        else out.text(run.externalId());
        out.text(run.name());
        out.put(run.status().ordinal());
        time(run.started(), out);
        time(run.ended(), out);
        out.whole(run.inputs().size());
        for (DatasetInput input : run.inputs()) {
            out.text(input.name());
            out.text(input.digest());
            out.text(input.context());
        }
    }

    private static void time(@Nullable Instant time, ByteWriter out) {
        if (time == null) return;
        out.signed(time.getEpochSecond());
        out.whole(time.getNano());
    }

    private static void cells(CellRow row, ByteWriter out) {
        spans(row.numbers(), out);
        for (Object value : row.values()) {
            if (value instanceof Double number) out.number(number);
            else out.text((String) value);
        }
    }

    /// Gap and length of each row of numbers without a hole.
    private static void spans(int[] numbers, ByteWriter out) {
        out.whole(numbers.length);
        int expected = RunKeys.FIRST;
        for (int from = 0; from < numbers.length; ) {
            int to = from + 1;
            while (to < numbers.length && numbers[to] == numbers[to - 1] + 1) to++;
            out.whole(numbers[from] - expected);
            out.whole(to - from);
            expected = numbers[to - 1] + 1;
            from = to;
        }
    }

    static Run unpack(long id, long experimentId, byte[] packed, RunKeys keys) {
        var in = new ByteReader(packed);
        if (in.get() == SQUEEZED) {
            in = new ByteReader(Squeezed.unpack(in.raw(packed.length - 1)));
            in.get();
        }
        int flags = in.get();
        String externalId = (flags & HEX_ID) != 0 ? HexId.text(in.raw(HexId.LENGTH)) : in.text();
        String name = in.text();
        RunStatus status = RunStatus.values()[in.get()];
        Instant started = (flags & STARTED) != 0 ? time(in) : null;
        Instant ended = (flags & ENDED) != 0 ? time(in) : null;
        List<DatasetInput> inputs = inputs(in);
        var params = new HashMap<String, String>();
        var metrics = new HashMap<String, Double>();
        var tags = new HashMap<String, String>();
        cells(in, keys, params, metrics, tags);
        return new Run(
                id,
                experimentId,
                externalId,
                name,
                status,
                started,
                ended,
                params,
                metrics,
                tags,
                inputs,
                (flags & DELETED) != 0,
                (flags & GONE) != 0 ? Presence.GONE : Presence.PRESENT);
    }

    private static Instant time(ByteReader in) {
        return Instant.ofEpochSecond(in.signed(), in.whole());
    }

    private static List<DatasetInput> inputs(ByteReader in) {
        var inputs = new ArrayList<DatasetInput>();
        for (int left = in.count(); left > 0; left--)
            inputs.add(new DatasetInput(in.text(), in.text(), in.text()));
        return inputs;
    }

    private static void cells(
            ByteReader in,
            RunKeys keys,
            Map<String, String> params,
            Map<String, Double> metrics,
            Map<String, String> tags) {
        for (int number : numbers(in)) {
            var key = keys.key(number);
            switch (key.family()) {
                case METRIC -> metrics.put(key.name(), in.number());
                case PARAM -> params.put(key.name(), in.text());
                case TAG -> tags.put(key.name(), in.text());
                case ATTRIBUTE -> throw new IllegalStateException("An attribute among the cells");
            }
        }
    }

    private static int[] numbers(ByteReader in) {
        int[] numbers = new int[in.count()];
        int next = RunKeys.FIRST;
        for (int filled = 0; filled < numbers.length; ) {
            next += in.count();
            for (int left = in.count(); left > 0; left--) numbers[filled++] = next++;
        }
        return numbers;
    }
}
