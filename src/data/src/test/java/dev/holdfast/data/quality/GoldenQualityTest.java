package dev.holdfast.data.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdfast.catalog.Trouble;
import dev.holdfast.data.ForeignFile;
import dev.holdfast.data.comparison.GoldenLeaves;
import dev.holdfast.data.table.RoleColumns;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// Values of scikit-learn 1.9.1, SciPy 1.17.1 and, for rankings, Evidently 0.7.23 on the same files.
class GoldenQualityTest {
    @TempDir Path root;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "binary_one_class",
                "binary_perfect",
                "binary_ties",
                "carloan_binary",
                "diabetes_ridge",
                "penguins_logreg",
                "ranking_small",
                "reg_constant",
                "reg_zeros",
                "wine_multiclass"
            })
    void everyFigureIsThatOfTheFieldsOwnLibraries(String name) throws IOException {
        JsonNode expected = ForeignFile.json("quality/" + name + ".json.gz");
        JsonNode found = measured("quality/" + name + ".csv.gz", expected.get("kind").asString());
        GoldenLeaves leaves = new GoldenLeaves();
        for (String part :
                List.of(
                        "rows",
                        "at_0.5",
                        "at_0.3",
                        "metrics",
                        "closed_form",
                        "evidently_k5_binary_relevance"))
            if (expected.has(part)) leaves.compare(name, expected.get(part), found.get(part));
        assertThat(leaves.missed()).isEmpty();
        assertThat(leaves.met()).isGreaterThan(20);
    }

    private JsonNode measured(String name, String task) throws IOException {
        try (ForeignFile file = ForeignFile.bring(name, List.of(), root)) {
            RoleColumns columns = new RoleColumns(file.table(), file.schema(), Map.of());
            return JsonMapper.shared().readTree(new QualityDocument(columns, task, "").json());
        }
    }

    @Test
    void rowsWithoutTruthOrAnswerAreLeftOutAndCounted() throws IOException {
        JsonNode found = answer("binary", "", "y_true,proba\nyes,0.9\n,0.4\nno,\nno,0.2\n", "yes");
        assertThat(found.get("rows").asInt()).isEqualTo(2);
        assertThat(found.get("left_out").asInt()).isEqualTo(2);
        assertThat(found.at("/at_0.5/accuracy").asDouble()).isEqualTo(1);
        assertThat(found.at("/intervals/roc_auc/not_applicable").asString()).contains("two rows");
    }

    @Test
    void theTaskOfAClassifierIsFoundOut() throws IOException {
        assertThat(answer("classification", "", "y_true,proba\n1,0.9\n0,0.4\n", "").get("kind"))
                .hasToString("\"binary\"");
        assertThat(answer("classification", "", "y_true,y_pred\na,b\nb,b\n", "").get("kind"))
                .hasToString("\"multiclass\"");
    }

    @Test
    void columnsMayHaveOtherNames() throws IOException {
        JsonNode found =
                answer("regression", "y_pred=said", "y_true,said,other\n1,2,5\n3,5,5\n", "");
        assertThat(found.at("/metrics/mae").asDouble()).isEqualTo(1.5);
    }

    @Test
    void whatCannotBeMeasuredIsSaidInWords() {
        assertRefused("binary", "y_true,proba\nyes,0.9\nno,0.4\n", "--positive");
        assertRefused("binary", "y_true,other\n1,0.9\n", "y_pred_proba");
        assertRefused("regression", "y_true,y_pred\na,b\nb,c\n", "numbers");
        assertRefused("regression", "y_true,y_pred\n,1\n2,\n", "0 predictions");
        assertRefused("nonsense", "y_true,y_pred\n1,1\n", "no task");
        assertRefused("ranking", "user,item,score,relevance\nu,i,1,0\n", "relevant item");
    }

    private void assertRefused(String task, String rows, String words) {
        assertThatThrownBy(() -> answer(task, "", rows, ""))
                .isInstanceOf(Trouble.class)
                .satisfies(e -> assertThat(((Trouble) e).sentence()).contains(words));
    }

    private JsonNode answer(String task, String role, String rows, String positive)
            throws IOException {
        Path file = Files.writeString(Files.createTempFile(root, "rows", ".csv"), rows);
        Map<String, String> roles =
                role.isEmpty() ? Map.of() : Map.of(role.split("=")[0], role.split("=")[1]);
        try (ForeignFile foreign = ForeignFile.of(file, List.of(), root)) {
            RoleColumns columns = new RoleColumns(foreign.table(), foreign.schema(), roles);
            return JsonMapper.shared()
                    .readTree(new QualityDocument(columns, task, positive).json());
        }
    }
}
