package dev.holdfast.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.holdfast.catalog.Trouble;
import dev.holdfast.catalog.check.Importances;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

class ImportanceFileTest {
    @TempDir Path folder;

    @Test
    void theSecondHeadIsTheMethod() throws IOException {
        var read = read("\uFEFFcolumn,permutation\nage,0.3\n\"limit, used\",-0.001\n");
        assertThat(read)
                .isEqualTo(new Importances("permutation", Map.of("age", 0.3, "limit, used", 0.0)));
    }

    @Test
    void aHeadMayBeLeftOut() throws IOException {
        assertThat(read("age,3\nlimit,1e0\n"))
                .isEqualTo(new Importances("", Map.of("age", 3.0, "limit", 1.0)));
        assertThat(read(",0\nage,3\n")).isEqualTo(new Importances("", Map.of("age", 3.0)));
        assertThat(read("feature,importance\nage,3\n").method()).isEmpty();
    }

    @Test
    void jsonMapsNamesToNumbersWithOrWithoutTheMethod() throws IOException {
        var expected = Map.of("age", 0.3, "limit", 0.1);
        assertThat(read("{\"age\": 0.3, \"limit\": 0.1}")).isEqualTo(new Importances("", expected));
        assertThat(
                        read(
                                "{\"method\": \"mean |SHAP|\", \"importances\": {\"age\": 0.3,"
                                        + " \"limit\": 0.1}}"))
                .isEqualTo(new Importances("mean |SHAP|", expected));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    column,importance;age,much      | age has much, which is no number
                    column,importance;age,-1        | Only a method called permutation may be negative
                    column,importance;age,1;age,2   | It names age twice
                    column,importance;age,0         | None in it is above zero
                    column,importance               | None in it is above zero
                    column,importance;age,1,0.1     | are not two cells
                    age                             | are not two cells
                    ''                              | It is empty
                    {"age": "1"}                    | which is no number
                    {"age": NaN}                    | cannot be read as JSON
                    {"age":                         | cannot be read as JSON
                    """)
    void whatIsWrongIsSaid(String lines, String why) {
        assertThatExceptionOfType(Trouble.class)
                .isThrownBy(() -> read(lines.replace(';', '\n')))
                .satisfies(trouble -> assertThat(trouble.why()).contains(why));
    }

    @Test
    void aFileThatIsMissingOrTooLargeIsRefused() throws IOException {
        assertThatExceptionOfType(Trouble.class)
                .isThrownBy(() -> ImportanceFile.read(folder.resolve("none.csv")))
                .satisfies(trouble -> assertThat(trouble.why()).contains("no such file"));
        assertThatExceptionOfType(Trouble.class)
                .isThrownBy(() -> read("x".repeat((8 << 20) + 1)))
                .satisfies(trouble -> assertThat(trouble.why()).contains("larger than 8 MB"));
    }

    private Importances read(String text) throws IOException {
        return ImportanceFile.read(Files.writeString(folder.resolve("importance.csv"), text));
    }
}
