package dev.holdfast.workbench.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.workbench.command.Shell.Result;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

class DetectCommandTest {
    @TempDir Path folder;

    @Test
    void aStreamReadInPartsGivesTheFlagsOfTheWhole() throws IOException {
        Path whole = stream("whole.csv", 0, 3_000);
        JsonNode at = run(whole, "adwin").json();
        assertThat(places(at)).anyMatch(i -> i > 1_500 && i < 1_700);

        Path state = folder.resolve("state.json");
        List<Long> found = new ArrayList<>();
        for (int part = 0; part < 3; part++) {
            Path file = stream("part" + part + ".csv", part * 1_000, (part + 1) * 1_000);
            JsonNode answer = run(file, "adwin", "--state", state.toString()).json();
            assertThat(answer.path("first_index").asInt()).isEqualTo(part * 1_000);
            found.addAll(places(answer));
        }
        assertThat(found).isEqualTo(places(at));
    }

    @Test
    void parametersCountAndADriftCanFailAPipeline() throws IOException {
        Path file = stream("s.csv", 0, 3_000);
        assertThat(run(file, "ddm", "--param", "warm_start=2900", "--fail-on", "drift").exit())
                .isEqualTo(ExitCode.FINE);
        Result drift = run(file, "page-hinkley", "--param", "mode=up", "--fail-on", "drift");
        assertThat(drift.exit()).isEqualTo(ExitCode.FAILED_CHECK);
    }

    @Test
    void cellsWithoutANumberAreLeftOutAndCountedAndKeepTheirPlace() throws IOException {
        StringBuilder rows = new StringBuilder("when,value\n");
        for (int i = 0; i < 400; i++)
            rows.append("2026-01-01,").append(i % 2 == 1 ? "" : i < 200 ? "0" : "9").append('\n');
        Path file = Files.writeString(folder.resolve("gaps.csv"), rows);
        JsonNode answer = run(file, "cusum", "--param", "lambda=20", "--column", "value").json();
        assertThat(answer.path("left_out").asInt()).isEqualTo(200);
        assertThat(places(answer).getFirst()).isGreaterThan(200).matches(i -> i % 2 == 0);
    }

    @Test
    void whatCannotBeDoneIsSaidInWords() throws IOException {
        Path file = stream("s.csv", 0, 100);
        assertRefused(run(file, "nonsense"), "none of", "adwin");
        assertRefused(run(file, "adwin", "--param", "lambda=1"), "lambda");
        assertRefused(run(file, "page-hinkley", "--param", "mode=sideways"), "sideways");
        assertRefused(run(file, "adwin", "--column", "nobody"), "nobody", "value");
        Path state = folder.resolve("state.json");
        run(file, "adwin", "--state", state.toString());
        assertRefused(run(file, "ddm", "--state", state.toString()), "left by adwin");
        Files.writeString(state, "{\"detector\":\"adwin\",\"rows\":-1}");
        assertRefused(run(file, "adwin", "--state", state.toString()), "damaged");
        Files.writeString(
                state, "{\"detector\":\"adwin\",\"parameters\":{},\"rows\":1,\"state\":[1]}");
        assertRefused(run(file, "adwin", "--state", state.toString()), "damaged");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ddm", "eddm", "hddm-a", "hddm-w", "fhddm"})
    void whatWatchesErrorsRefusesOtherNumbers(String detector) throws IOException {
        Path ages = Files.writeString(folder.resolve("ages.csv"), "age\n1\n0\n42\n");
        assertRefused(run(ages, detector), "row 3 holds 42", "adwin");
    }

    @Test
    void onlyColumnsThatHoldNumbersAreOffered() throws IOException {
        Path file = Files.writeString(folder.resolve("two.csv"), "a,b,name\n1,2,x\n3,4,y\n");
        assertRefused(run(file, "adwin"), "2 columns hold numbers. Name one of: a, b.");
    }

    private static void assertRefused(Result result, String... words) {
        assertThat(result.exit()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(result.remarks()).contains(words).doesNotContain("Exception");
    }

    private Result run(Path file, String detector, String... more) {
        Stream<String> first =
                Stream.of("detect", file.toString(), "--detector", detector, "--json");
        return new Shell(folder.resolve("workspace"))
                .run(Stream.concat(first, Stream.of(more)).toArray(String[]::new));
    }

    private static List<Long> places(JsonNode answer) {
        return answer.path("drift_indices").valueStream().map(JsonNode::asLong).toList();
    }

    /// Rows `from` to `to` of a stream of errors whose rate jumps at row 1,500.
    private Path stream(String name, int from, int to) throws IOException {
        Random random = new Random(7);
        StringBuilder rows = new StringBuilder("value\n");
        for (int i = 0; i < to; i++) {
            boolean error = random.nextDouble() < (i < 1_500 ? 0.1 : 0.5);
            if (i >= from) rows.append(error ? "1\n" : "0\n");
        }
        return Files.writeString(folder.resolve(name), rows);
    }
}
