package dev.holdfast.store.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.catalog.Presence;
import dev.holdfast.catalog.run.DatasetInput;
import dev.holdfast.catalog.run.MetricSeries;
import dev.holdfast.catalog.run.Run;
import dev.holdfast.catalog.run.RunStatus;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;

import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

class CodecsTest {
    @Property(tries = 300)
    void bytesComeBack(
            @ForAll List<Long> wholes,
            @ForAll List<String> texts,
            @ForAll("doubles") List<Double> numbers) {
        var out = new ByteWriter();
        wholes.forEach(out::signed);
        wholes.forEach(out::whole);
        texts.forEach(out::text);
        numbers.forEach(out::number);
        var in = new ByteReader(out.bytes());
        for (long whole : wholes) assertThat(in.signed()).isEqualTo(whole);
        for (long whole : wholes) assertThat(in.whole()).isEqualTo(whole);
        for (String text : texts) assertThat(in.text()).isEqualTo(text);
        for (double number : numbers) assertSameBits(in.number(), number);
    }

    @Property(tries = 300)
    void documentsComeBack(
            @ForAll("texts") Map<String, String> params,
            @ForAll("metrics") Map<String, Double> metrics,
            @ForAll("texts") Map<String, String> tags,
            @ForAll String name,
            @ForAll RunStatus status,
            @ForAll long started,
            @ForAll boolean deleted) {
        Run run =
                new Run(
                        7,
                        8,
                        name,
                        name,
                        status,
                        Instant.ofEpochSecond(started % 1_000_000_000_000L, 999),
                        null,
                        params,
                        metrics,
                        tags,
                        List.of(new DatasetInput(name, "", "x")),
                        deleted,
                        deleted ? Presence.PRESENT : Presence.GONE);
        var keys = new RunKeys(List.of());
        byte[] packed = RunDocument.pack(CellRow.of(run, keys));
        assertThat(RunDocument.unpack(7, 8, packed, keys)).isEqualTo(run);
    }

    @Property(tries = 300)
    void numberColumnsComeBack(@ForAll("sparse") List<Double> values) {
        var builder = new CellsBuilder(values.size());
        for (int row = 0; row < values.size(); row++)
            if (values.get(row) != null) builder.put(row, values.get(row));
        Cells built = builder.build();
        if (built == null) return;
        NumberCells cells = (NumberCells) CellsCodec.unpack(CellsCodec.pack(built));
        for (int row = 0; row < values.size(); row++) {
            assertThat(cells.has(row)).isEqualTo(values.get(row) != null);
            if (cells.has(row)) assertSameBits(cells.values()[row], values.get(row));
        }
    }

    @Property(tries = 300)
    void textColumnsComeBack(@ForAll @Size(max = 200) List<String> values) {
        var builder = new CellsBuilder(values.size());
        for (int row = 0; row < values.size(); row += 2) builder.put(row, values.get(row));
        Cells built = builder.build();
        if (built == null) return;
        TextCells cells = (TextCells) CellsCodec.unpack(CellsCodec.pack(built));
        for (int row = 0; row < values.size(); row++) {
            assertThat(cells.has(row)).isEqualTo(row % 2 == 0);
            if (cells.has(row)) assertThat(cells.text(cells.code(row))).isEqualTo(values.get(row));
        }
    }

    @Property(tries = 50)
    void historiesComeBack(@ForAll("points") long[] steps, @ForAll long seed) {
        long[] times = Arrays.stream(steps).map(step -> step * 31 ^ seed).toArray();
        double[] values = Arrays.stream(times).mapToDouble(Double::longBitsToDouble).toArray();
        var series = new MetricSeries("loss", steps, times, values);
        List<MetricChunks.Chunk> chunks = MetricChunks.pack(series);
        var packed =
                chunks.stream()
                        .map(chunk -> new MetricChunks.Packed(chunk.points(), chunk.packed()))
                        .toList();
        MetricSeries back = MetricChunks.unpack("loss", steps.length, packed);
        assertThat(back.steps()).containsExactly(steps);
        assertThat(back.times()).containsExactly(times);
        for (int i = 0; i < values.length; i++) assertSameBits(back.values()[i], values[i]);
        for (MetricChunks.Chunk chunk : chunks) assertThat(chunk.min() > chunk.max()).isFalse();
    }

    @Property(tries = 200)
    void setsOfHashesCountEachOnce(@ForAll List<Long> hashes) {
        var set = new HashSetOfLongs();
        hashes.forEach(set::add);
        assertThat(set.toArray())
                .containsExactlyInAnyOrder(
                        hashes.stream().mapToLong(Long::longValue).distinct().toArray());
        assertThat(set.size()).isEqualTo((int) hashes.stream().distinct().count());
    }

    @Property(tries = 200)
    void theFirstRowsAreThoseOfAFullSort(
            @ForAll List<Integer> values, @ForAll("counts") int wanted) {
        int[] rows = IntStream.range(0, values.size()).toArray();
        RowOrder order = (l, r) -> Integer.compare(values.get(l), values.get(r));
        int[] first = Ranking.first(wanted, rows, order.then(Integer::compare));
        List<Integer> sorted =
                Arrays.stream(rows)
                        .boxed()
                        .sorted(Comparator.comparing((Integer row) -> values.get(row)))
                        .toList();
        assertThat(Arrays.stream(first).boxed())
                .isEqualTo(sorted.subList(0, Math.min(wanted, sorted.size())));
    }

    private static void assertSameBits(double found, double wanted) {
        assertThat(Double.doubleToRawLongBits(found)).isEqualTo(Double.doubleToRawLongBits(wanted));
    }

    @Provide
    Arbitrary<Integer> counts() {
        return Arbitraries.integers().between(0, 300);
    }

    @Provide
    Arbitrary<long[]> points() {
        return Arbitraries.longs().array(long[].class).ofMinSize(0).ofMaxSize(20_000);
    }

    @Provide
    Arbitrary<List<Double>> doubles() {
        return number().list();
    }

    @Provide
    Arbitrary<List<Double>> sparse() {
        return number().injectNull(0.3).list().ofMaxSize(200);
    }

    @Provide
    Arbitrary<Map<String, String>> texts() {
        return Arbitraries.maps(
                        Arbitraries.strings().ofMaxLength(5),
                        Arbitraries.strings().ofMaxLength(300))
                .ofMaxSize(20);
    }

    @Provide
    Arbitrary<Map<String, Double>> metrics() {
        return Arbitraries.maps(Arbitraries.strings().ofMaxLength(5), number())
                .ofMaxSize(20)
                .map(TreeMap::new);
    }

    private static Arbitrary<Double> number() {
        return Arbitraries.oneOf(
                Arbitraries.doubles(),
                Arbitraries.of(
                        Double.NaN,
                        Double.POSITIVE_INFINITY,
                        Double.NEGATIVE_INFINITY,
                        -0.0,
                        0.0,
                        Double.MIN_VALUE));
    }
}
