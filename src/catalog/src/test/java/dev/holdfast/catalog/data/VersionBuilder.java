package dev.holdfast.catalog.data;

import dev.holdfast.catalog.NewId;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/// Makes versions of datasets for tests, with a profile that uses every component.
public final class VersionBuilder {
    private static final Instant NOON = Instant.parse("2026-11-25T12:00:00.123456Z");
    private static final Column DELAY =
            new Column("dep delay \"min\"", ColumnType.NUMBER, Role.FEATURE);
    private static final Column CARRIER =
            new Column("carrier « ü »", ColumnType.CATEGORY, Role.TARGET);
    private static final Column DAY = new Column("day", ColumnType.DATE, Role.TIME);

    private VersionBuilder() {}

    public static DatasetVersion version(long datasetId, int number, String contentHash) {
        return new DatasetVersion(
                NewId.next(),
                datasetId,
                number,
                NOON,
                "flights-" + number + ".csv.gz",
                new ReadOptions(
                        FileFormat.CSV, "\t", true, "windows-1252", ",", null, null, List.of(DAY)),
                12_345,
                new Fingerprint("ab".repeat(32), contentHash),
                new Schema(List.of(DELAY, CARRIER, DAY)),
                new Profile(1_000, 3, List.of(delay(), carrier(), day())),
                "datasets/" + number + ".parquet",
                List.of("2 rows left out", "a \"note\""));
    }

    private static ColumnProfile delay() {
        return new ColumnProfile(
                DELAY,
                1_000,
                17,
                2,
                400,
                -5.5,
                1_301.0,
                12.6390702573,
                40.21,
                Double.NaN,
                Double.POSITIVE_INFINITY,
                Map.of("0.05", -9.0, "0.5", 1e-300),
                List.of(),
                Histogram.of(new double[] {0, 1, 2}, new long[] {3, Long.MAX_VALUE}),
                null,
                null);
    }

    private static ColumnProfile carrier() {
        return new ColumnProfile(
                CARRIER,
                1_000,
                0,
                0,
                2,
                null,
                null,
                null,
                null,
                null,
                null,
                Map.of(),
                List.of(new ValueCount("UA", 600), new ValueCount("", 400)),
                null,
                null,
                null);
    }

    private static ColumnProfile day() {
        return new ColumnProfile(
                DAY,
                1_000,
                0,
                0,
                31,
                null,
                null,
                null,
                null,
                null,
                null,
                Map.of(),
                List.of(),
                null,
                "2013-01-01",
                "2013-01-31");
    }
}
