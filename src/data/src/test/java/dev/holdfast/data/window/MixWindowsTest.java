package dev.holdfast.data.window;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.catalog.data.Column;
import dev.holdfast.catalog.data.ColumnType;
import dev.holdfast.catalog.data.Role;
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
import java.util.Random;

/// A model that foretells 2 x with an error that grows with |x|; later rows lie elsewhere, or the truth becomes 2 x + 1.
class MixWindowsTest {
    private static final Column X = new Column("x", ColumnType.NUMBER, Role.FEATURE);

    @TempDir Path root;

    private final Random random = new Random(12);

    @Test
    void rowsThatAreHarderAreMix() throws IOException {
        JsonNode loss = watched(rows(8_000, 0, 0), rows(4_000, 1.2, 0)).at("/chunks/0/loss");
        assertThat(loss.path("name").asString()).isEqualTo("absolute_error");
        assertThat(loss.at("/mix/low").asDouble()).isPositive();
        assertThat(Math.abs(loss.at("/relation/value").asDouble()))
                .isLessThan(loss.at("/mix/value").asDouble() / 4);
    }

    @Test
    void rowsThatArePredictedWorseAreRelation() throws IOException {
        JsonNode loss = watched(rows(8_000, 0, 0), rows(4_000, 0, 1)).at("/chunks/0/loss");
        assertThat(loss.at("/relation/low").asDouble()).isPositive();
        assertThat(Math.abs(loss.at("/mix/value").asDouble()))
                .isLessThan(loss.at("/relation/value").asDouble() / 4);
        assertThat(loss.path("sentence").asString()).contains("from rows of the same kind");
    }

    @Test
    void windowsApartAreNotSplitAndUnlabelledOnesNotMeasured() throws IOException {
        JsonNode apart = watched(rows(1_000, 0, 0), rows(1_000, 30, 0)).at("/chunks/0/loss");
        assertThat(apart.path("not_applicable").asString()).contains("too few rows in common");
        assertThat(apart.path("mix").isMissingNode()).isTrue();
        String unlabelled = "x,y_true,y_pred\n1,,2\n2,,4\n3,,6\n";
        JsonNode none = watched(rows(1_000, 0, 0), unlabelled).at("/chunks/0/loss");
        assertThat(none.path("rows").asInt()).isZero();
        assertThat(none.path("not_applicable").asString()).contains("truth is known");
    }

    private String rows(int size, double moved, double shift) {
        StringBuilder rows = new StringBuilder("x,y_true,y_pred\n");
        for (int i = 0; i < size; i++) {
            double x = moved + random.nextGaussian();
            double error = (0.2 + 0.3 * Math.abs(x)) * random.nextGaussian();
            rows.append("%.5f,%.5f,%.5f\n".formatted(x, 2 * x + shift + error, 2 * x));
        }
        return rows.toString();
    }

    private JsonNode watched(String before, String after) throws IOException {
        Path reference = Files.writeString(Files.createTempFile(root, "before", ".csv"), before);
        Path analysis = Files.writeString(Files.createTempFile(root, "after", ".csv"), after);
        var document =
                new WindowsDocument(
                        "mix",
                        "number:1",
                        "",
                        List.of(X),
                        Map.of(),
                        List.of(0.0, -10.0, -50.0, 8.0),
                        Map.of());
        try (ForeignFile one = ForeignFile.of(reference, List.of(X), root);
                ForeignFile two = ForeignFile.of(analysis, List.of(X), root)) {
            return JsonMapper.shared().readTree(document.json(one.table(), two.table()));
        }
    }
}
