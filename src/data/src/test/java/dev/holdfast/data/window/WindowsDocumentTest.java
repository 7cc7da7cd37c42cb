package dev.holdfast.data.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdfast.catalog.Trouble;
import dev.holdfast.catalog.data.Column;
import dev.holdfast.catalog.data.ColumnType;
import dev.holdfast.catalog.data.Role;
import dev.holdfast.data.ForeignFile;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

class WindowsDocumentTest {
    private static final List<Double> VALUE = List.of(0.0, -10.0, -50.0, 8.0);
    private static final Column X = new Column("x", ColumnType.NUMBER, Role.FEATURE);
    private static final Column C = new Column("c", ColumnType.CATEGORY, Role.FEATURE);

    @TempDir Path root;

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    # how rows are cut, keys of the windows
                    size:2,   [0:1] [2:3] [4:4]
                    number:2, [0:1] [2:3] [4:4]
                    number:9, [0:0] [1:1] [2:2] [3:3] [4:4]
                    period:D, 2026-01-31 2026-02-01 2026-02-09
                    period:W, 2026-01-26/2026-02-01 2026-02-09/2026-02-15
                    period:M, 2026-01 2026-02
                    period:Q, 2026Q1
                    period:Y, 2026
                    """)
    void rowsAreOrderedByTimeAndCut(String chunk, String keys) throws IOException {
        String rows =
                "t,x\n2026-02-09T08:00:00,5\n2026-01-31T23:00:00,1\n2026-02-01T00:00:00,2\n"
                        + "2026-02-01T12:00:00,3\n2026-02-09T07:00:00,4\n";
        JsonNode found = watched("quality", chunk, "t", List.of(X), rows, rows);
        List<String> told = new ArrayList<>();
        for (JsonNode window : found.get("avg"))
            if (window.at("/chunk/period").asString().equals("analysis"))
                told.add(window.at("/chunk/key").asString());
        assertThat(String.join(" ", told)).isEqualTo(keys);
        assertThat(found.at("/avg/0/x/value").asDouble()).isBetween(1.0, 3.0);
    }

    /// NannyML alarms over an empty window with the verdict of the one before it.
    @Test
    void aWindowWithoutValuesHasNoDistanceAndNoAlarm() throws IOException {
        StringBuilder before = new StringBuilder("c,x\n");
        StringBuilder after = new StringBuilder("c,x\n");
        for (int i = 0; i < 40; i++) before.append(i % 2 == 0 ? "a," : "b,").append(i).append('\n');
        for (int i = 0; i < 20; i++) after.append("z,").append(900 + i).append('\n');
        after.append(",\n".repeat(20));
        JsonNode found =
                watched(
                        "univariate",
                        "size:20",
                        "",
                        List.of(X, C),
                        before.toString(),
                        after.toString());
        JsonNode full = found.at("/chunks/2/c/chi2");
        JsonNode empty = found.at("/chunks/3/c/chi2");
        assertThat(full.get("alert").asBoolean()).isTrue();
        assertThat(empty.get("alert").asBoolean()).isFalse();
        assertThat(empty.get("value").asString()).isEqualTo("NaN");
        assertThat(found.at("/chunks/3/x/wasserstein/value").asString()).isEqualTo("NaN");
    }

    @Test
    void whatCannotBeWatchedIsSaidInWords() {
        String rows = "x,c\n1,a\n2,b\n";
        assertRefused("nonsense", "size:1", "", rows, "Kinds:");
        assertRefused("quality", "size:0", "", rows, "size:5000");
        assertRefused("quality", "weekly", "", rows, "size:5000");
        assertRefused("quality", "period:W", "", rows, "--time");
        assertRefused("quality", "size:1", "x", rows, "dates or times");
        assertRefused("quality", "size:1", "nobody", rows, "nobody");
        assertRefused("cbpe", "size:1", "", rows, "y_pred_proba");
        assertRefused("dle", "size:1", "", rows, "y_pred");
        assertRefused("realized", "size:1", "", rows, "y_true");
    }

    @Test
    void theTruthIsNoFeatureWhateverTheSchemaSaysOfIt() {
        Column truth = new Column("y_true", ColumnType.NUMBER, Role.FEATURE);
        String rows = "y_true,x\n1,2\n3,4\n5,6\n";
        assertThatThrownBy(() -> watched("domain", "size:1", "", List.of(truth), rows, rows))
                .isInstanceOf(Trouble.class)
                .satisfies(e -> assertThat(((Trouble) e).sentence()).contains("no feature"));
    }

    @Test
    void probabilitiesMayBeCalledScore() throws IOException {
        StringBuilder rows = new StringBuilder("y_true,y_pred,score\n");
        for (int i = 0; i < 40; i++)
            rows.append("%d,%d,0.%d\n".formatted(i % 3 / 2, i % 2, 10 + i));
        JsonNode found =
                watched("cbpe", "size:20", "", List.of(), rows.toString(), rows.toString());
        assertThat(found.at("/chunks/0/roc_auc/value").isNumber()).isTrue();
    }

    /// Columns are found by the classes' names, also where these are numbers; none is a feature.
    @ParameterizedTest
    @CsvSource({"red, green, blue", "0, 1, 2"})
    void severalClassesAreFoundByTheirNames(String a, String b, String c) throws IOException {
        String rows = cards(a, b, c, false);
        JsonNode realized = watched("realized", "size:30", "", List.of(), rows, rows);
        assertThat(realized.at("/chunks/2/accuracy/value").asDouble())
                .isEqualTo(realized.at("/chunks/2/f1_micro/value").asDouble())
                .isBetween(0.6, 0.9);
        assertThat(realized.at("/chunks/2/roc_auc/value").asDouble()).isBetween(0.6, 1.0);
        JsonNode estimated = watched("cbpe", "size:30", "", List.of(), rows, rows);
        assertThat(estimated.at("/chunks/2/accuracy/value").asDouble()).isBetween(0.6, 0.9);
        assertThat(estimated.at("/chunks/2/accuracy/realized").asString()).isEqualTo("NaN");
        Column leak = new Column("p_" + a, ColumnType.NUMBER, Role.FEATURE);
        assertThatThrownBy(() -> watched("domain", "size:30", "", List.of(leak), rows, rows))
                .isInstanceOf(Trouble.class)
                .satisfies(e -> assertThat(((Trouble) e).sentence()).contains("no feature"));
    }

    @Test
    void wordsNeedNoProbabilitiesToBeRightOrWrong() throws IOException {
        String rows = cards("red", "green", "blue", false).replace("p_", "q_");
        JsonNode found = watched("realized", "size:30", "", List.of(), rows, rows);
        assertThat(found.at("/chunks/0/f1/value").asDouble()).isBetween(0.6, 0.9);
        assertThat(found.at("/chunks/0/roc_auc").isMissingNode()).isTrue();
    }

    @Test
    void aWindowWithoutTruthsHasNoPerformanceAndNoAlarm() throws IOException {
        JsonNode found =
                watched(
                        "realized",
                        "size:30",
                        "",
                        List.of(),
                        cards("red", "green", "blue", false),
                        cards("red", "green", "blue", true));
        assertThat(found.at("/chunks/3/chunk/targets_missing_rate").asDouble()).isEqualTo(1);
        for (String metric : List.of("accuracy", "f1", "roc_auc", "average_precision")) {
            JsonNode told = found.at("/chunks/3").path(metric);
            assertThat(told.path("value").asString()).isEqualTo("NaN");
            assertThat(told.path("sampling_error").asString()).isEqualTo("NaN");
            assertThat(told.path("alert").asBoolean()).isFalse();
        }
    }

    @Test
    void aClassWithoutAProbabilityIsNamed() {
        String rows = cards("red", "green", "blue", false).replace("p_blue", "other");
        assertRefused("realized", "size:30", "", rows, "--role y_pred_proba.blue=COLUMN");
        assertRefused("cbpe", "size:30", "", rows, "blue");
    }

    /// 60 rows, of which a quarter is wrong.
    private static String cards(String a, String b, String c, boolean late) {
        List<String> labels = List.of(a, b, c);
        StringBuilder rows = new StringBuilder("y_true,y_pred,p_%s,p_%s,p_%s\n".formatted(a, b, c));
        for (int i = 0; i < 60; i++) {
            String said = labels.get(i % 3);
            String truth = i % 4 == 0 ? labels.get((i + 1) % 3) : said;
            String low = "0.1" + i % 7;
            rows.append(late ? "" : truth).append(',').append(said);
            for (String label : labels)
                rows.append(',').append(label.equals(said) ? "0.7" + i % 9 : low);
            rows.append('\n');
        }
        return rows.toString();
    }

    private void assertRefused(String kind, String chunk, String time, String rows, String words) {
        assertThatThrownBy(() -> watched(kind, chunk, time, List.of(X, C), rows, rows))
                .isInstanceOf(Trouble.class)
                .satisfies(e -> assertThat(((Trouble) e).sentence()).contains(words));
    }

    private JsonNode watched(
            String kind,
            String chunk,
            String time,
            List<Column> columns,
            String before,
            String after)
            throws IOException {
        Path reference = Files.writeString(Files.createTempFile(root, "before", ".csv"), before);
        Path analysis = Files.writeString(Files.createTempFile(root, "after", ".csv"), after);
        try (ForeignFile one = ForeignFile.of(reference, columns, root);
                ForeignFile two = ForeignFile.of(analysis, columns, root)) {
            return JsonMapper.shared()
                    .readTree(
                            new WindowsDocument(
                                            kind, chunk, time, columns, Map.of(), VALUE, Map.of())
                                    .json(one.table(), two.table()));
        }
    }
}
