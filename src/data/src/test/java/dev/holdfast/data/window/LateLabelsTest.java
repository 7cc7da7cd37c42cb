package dev.holdfast.data.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdfast.catalog.Trouble;
import dev.holdfast.data.ForeignFile;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

class LateLabelsTest {
    private static final String REFERENCE =
            "id,y_pred,y_true\n1,1,1\n2,2,2\n3,3,4\n4,4,4\n5,5,5\n6,6,6\n7,7,7\n8,8,9\n";
    private static final String ANALYSIS =
            "id,y_pred\n11,1\n12,2\n13,3\n14,4\n15,5\n16,6\n17,7\n18,8\n";

    /// In another order, with an id that is no row's, and without two rows of the first window.
    private static final String LABELS = "id,y_true\n18,9\n99,1\n11,2\n13,3\n15,5\n16,6\n17,7\n";

    @TempDir Path root;

    @Test
    void rowsHaveTheTruthOfTheirIdAndOthersAreNotKnown() throws IOException {
        JsonNode found = watched(REFERENCE, ANALYSIS, LABELS, "id");
        JsonNode first = found.at("/chunks/2");
        assertThat(first.at("/chunk/rows").asInt()).isEqualTo(4);
        assertThat(first.at("/chunk/labels_matched").asInt()).isEqualTo(2);
        assertThat(first.at("/chunk/label_match_rate").asDouble()).isEqualTo(0.5);
        // Of 11 and 13 one is off by 1; 12 and 14 count neither as right nor as wrong.
        assertThat(first.at("/mae/value").asDouble()).isEqualTo(0.5);
        assertThat(found.at("/chunks/3/mae/value").asDouble()).isEqualTo(0.25);
        assertThat(found.at("/chunks/3/chunk/label_match_rate").asDouble()).isEqualTo(1);
        assertThat(found.at("/chunks/0/chunk").has("label_match_rate")).isFalse();
        assertThat(found.at("/labels/rows").asInt()).isEqualTo(7);
        assertThat(found.at("/labels/without_row").asInt()).isEqualTo(1);
    }

    @Test
    void aWindowWithoutLabelsHasNoPerformance() throws IOException {
        JsonNode found = watched(REFERENCE, ANALYSIS, "id,y_true\n15,5\n16,\n,3\n", "id");
        assertThat(found.at("/chunks/2/chunk/label_match_rate").asDouble()).isZero();
        assertThat(found.at("/chunks/2/mae/value").asString()).isEqualTo("NaN");
        assertThat(found.at("/chunks/2/mae/alert").asBoolean()).isFalse();
        assertThat(found.at("/chunks/3/chunk/labels_matched").asInt()).isEqualTo(1);
        assertThat(found.at("/labels/without_id_or_truth").asInt()).isEqualTo(2);
    }

    /// What the analysis says of its own truth does not count.
    @Test
    void labelsTakeThePlaceOfAnOlderTruth() throws IOException {
        String older =
                ANALYSIS.replace("y_pred\n", "y_pred,y_true\n").replaceAll("(?m)(\\d)$", "$1,0");
        JsonNode found = watched(REFERENCE, older, LABELS, "id");
        assertThat(found.at("/chunks/2/mae/value").asDouble()).isEqualTo(0.5);
    }

    @Test
    void aReferenceWithoutTruthIsJoinedToo() throws IOException {
        String labels = "id,outcome\n1,1\n2,3\n3,3\n4,4\n11,1\n12,2\n";
        String reference = "id,y_pred\n1,1\n2,2\n3,3\n4,4\n";
        JsonNode found = watched(reference, ANALYSIS, labels, "id");
        assertThat(found.at("/labels/truth").asString()).isEqualTo("outcome");
        assertThat(found.at("/chunks/0/mae/value").asDouble()).isEqualTo(0.25);
        assertThat(found.at("/chunks/0/chunk/labels_matched").asInt()).isEqualTo(4);
        assertThat(found.at("/chunks/1/chunk/labels_matched").asInt()).isEqualTo(2);
    }

    /// A missing id makes a column of whole numbers one of fractions in some files.
    @Test
    void idsThatAreTextsOrFractionsAreTheSame() throws IOException {
        String labels = "id,y_true\n11.0,1\n12.0,2\n13.5,3\n";
        JsonNode found = watched(REFERENCE, ANALYSIS, labels, "id");
        assertThat(found.at("/chunks/2/chunk/labels_matched").asInt()).isEqualTo(2);
        JsonNode words =
                watched(
                        REFERENCE,
                        ANALYSIS.replaceAll("(?m)^1", "loan-1"),
                        LABELS.replaceAll("(?m)^1", "loan-1"),
                        "id");
        assertThat(words.at("/chunks/2/chunk/labels_matched").asInt()).isEqualTo(2);
    }

    @Test
    void classesInWordsAreJoined() throws IOException {
        String reference = "id,y_pred,y_true\n1,red,red\n2,blue,red\n3,blue,blue\n4,red,red\n";
        String analysis = "id,y_pred\n11,red\n12,red\n13,blue\n14,blue\n";
        JsonNode found = watched(reference, analysis, "id,y_true\n11,red\n14,red\n", "id");
        assertThat(found.at("/chunks/1/accuracy/value").asDouble()).isEqualTo(0.5);
        assertThat(found.at("/chunks/1/chunk/labels_matched").asInt()).isEqualTo(2);
    }

    @Test
    void anIdThatStandsTwiceIsRefused() {
        assertRefused(REFERENCE, ANALYSIS, LABELS + "11,2\n", "id", "The labels", "id 11");
        assertRefused(REFERENCE, ANALYSIS, LABELS + "11,2\n13,3\n", "id", "id 11 and 1 more");
        assertRefused(REFERENCE, ANALYSIS + "11,4\n", LABELS, "id", "The analysis", "id 11");
    }

    @Test
    void whatCannotBeJoinedIsSaidInWords() {
        assertRefused(REFERENCE, ANALYSIS, LABELS, "loan", "no such column", "--key");
        assertRefused(
                REFERENCE, ANALYSIS.replace("id", "nr"), LABELS, "id", "The analysis", "--key");
        assertRefused(
                REFERENCE,
                ANALYSIS,
                "id,a,b\n1,2,3\n",
                "id",
                "which column",
                "a, b",
                "--role y_true=COLUMN");
        assertRefused(REFERENCE, ANALYSIS, "id,y_true\n11,good\n", "id", "words");
        assertThatThrownBy(() -> watched("quality", REFERENCE, ANALYSIS, LABELS, "id"))
                .satisfies(e -> assertThat(((Trouble) e).sentence()).contains("realized"));
    }

    private void assertRefused(
            String reference, String analysis, String labels, String key, String... words) {
        assertThatThrownBy(() -> watched(reference, analysis, labels, key))
                .isInstanceOf(Trouble.class)
                .satisfies(e -> assertThat(((Trouble) e).sentence()).contains(words));
    }

    private JsonNode watched(String reference, String analysis, String labels, String key)
            throws IOException {
        return watched("realized", reference, analysis, labels, key);
    }

    private JsonNode watched(
            String kind, String reference, String analysis, String labels, String key)
            throws IOException {
        try (ForeignFile before = file(reference);
                ForeignFile after = file(analysis);
                ForeignFile later = file(labels)) {
            return JsonMapper.shared()
                    .readTree(
                            new WindowsDocument(
                                            kind,
                                            "size:4",
                                            "",
                                            List.of(),
                                            Map.of(),
                                            List.of(0.0, -1.0, -1.0, 1.0),
                                            Map.of())
                                    .json(
                                            before.table(),
                                            List.of(after.table()),
                                            List.of(later.table()),
                                            key));
        }
    }

    private ForeignFile file(String rows) throws IOException {
        Path file = Files.writeString(Files.createTempFile(root, "rows", ".csv"), rows);
        return ForeignFile.of(file, List.of(), Files.createTempDirectory(root, "folder"));
    }
}
