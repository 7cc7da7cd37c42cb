package dev.holdfast.workbench.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.workbench.command.Shell.Result;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/// Two years of a column with a yearly season of half a standard deviation. In the second year one carrier's values move from October on.
class BacktestCommandTest {
    @TempDir Path folder;

    private Path reference;
    private Path history;

    @BeforeEach
    void write() throws IOException {
        reference = year("reference.csv", 2024, false);
        history = year("history.csv", 2025, true);
    }

    @Test
    void aSeasonIsAnAlarmAgainstTheWholeYearAndNoneAgainstTheSameMonth() {
        JsonNode fixed = run("--against", "fixed").json();
        JsonNode season = run("--against", "season:month").json();
        assertThat(alarmed(fixed, "x")).contains("2025-04", "2025-08");
        assertThat(alarmed(season, "x")).doesNotContain("2025-04", "2025-08", "2025-09");
        assertThat(alarmed(season, "noise")).isEmpty();
    }

    @Test
    void whatMovedIsFoundInTheSegmentItMovedIn() {
        JsonNode found =
                run("--against", "season:month", "--segment", "carrier", "--alarm", "2of3").json();
        JsonNode december = found.at("/trials/0/windows/11");
        assertThat(december.path("key").asString()).isEqualTo("2025-12");
        assertThat(december.at("/family/size").asInt()).isEqualTo(3 * 3);
        assertThat(verdict(december, "carrier=UA", "x")).isEqualTo("drift");
        assertThat(verdict(december, "carrier=AA", "x")).isNotEqualTo("drift");
        assertThat(december.path("alarm").asBoolean()).isTrue();
        assertThat(found.at("/trials/0/alarms_a_month").asDouble()).isBetween(0.05, 0.5);
    }

    @Test
    void twoOfThreeWaitsForASecondWindow() {
        List<String> atOnce = alarmed(run("--against", "season:month", "--alarm", "1of1"), "x");
        List<String> later = alarmed(run("--against", "season:month", "--alarm", "2of3"), "x");
        List<String> evidence =
                alarmed(run("--against", "season:month", "--alarm", "e-process"), "x");
        assertThat(atOnce).containsExactly("2025-10", "2025-11", "2025-12");
        assertThat(later).containsExactly("2025-11", "2025-12");
        assertThat(evidence).contains("2025-11", "2025-12").doesNotContain("2025-09");
    }

    @Test
    void windowsDrawnFromTheReferenceRaiseFewAlarms() {
        JsonNode found = run("--splits", "60", "--margin", "0.05,0.1,0.4").json();
        assertThat(found.path("trials").size()).isEqualTo(3);
        for (JsonNode trial : found.path("trials")) {
            assertThat(trial.at("/random_windows/windows").asInt()).isEqualTo(60);
            assertThat(trial.at("/random_windows/drift_verdicts").asInt()).isLessThan(7);
        }
        int narrow = found.at("/trials/0/windows_in_alarm").asInt();
        assertThat(found.at("/trials/2/windows_in_alarm").asInt()).isLessThan(narrow);
    }

    @Test
    void aHistoryMayComeInFilesOfOneMonthEach() throws IOException {
        List<String> rows = Files.readAllLines(history);
        List<String> arguments = new ArrayList<>(List.of("backtest", reference.toString()));
        for (int month = 12; month >= 1; month--) {
            String begins = "2025-%02d".formatted(month);
            List<String> part = new ArrayList<>(List.of(rows.getFirst()));
            rows.stream().filter(row -> row.startsWith(begins)).forEach(part::add);
            Path file = Files.write(folder.resolve(begins + ".csv"), part);
            arguments.add(file.toString());
        }
        arguments.addAll(List.of("--chunk", "period:M", "--time", "day", "--splits", "0"));
        arguments.addAll(List.of("--against", "season:month", "--json"));
        JsonNode parts =
                new Shell(folder.resolve("workspace")).run(arguments.toArray(String[]::new)).json();
        JsonNode whole = run("--against", "season:month", "--splits", "0").json();
        assertThat(parts).isEqualTo(whole);
    }

    @Test
    void whatIsAskedTwiceCountsOnce() {
        JsonNode twice =
                run("--against", "previous,previous", "--segment", "carrier,carrier").json();
        assertThat(twice).isEqualTo(run("--against", "previous", "--segment", "carrier").json());
    }

    @Test
    void marginsAreLearnedFromQuietWindows() {
        JsonNode found = run("--learn").json();
        assertThat(found.path("learned_from_pairs").asInt()).isEqualTo(11);
        assertThat(found.at("/learned_margins/x").asDouble()).isBetween(0.1, 0.6);
        assertThat(found.at("/learned_margins/noise").asDouble()).isLessThan(0.1);
        Result few = run("--learn", "--chunk", "period:Y");
        assertThat(few.exit()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(few.remarks()).contains("0 pairs", "longer reference");
    }

    @Test
    void wordsNameTheWindowTheColumnAndTheAlarms() {
        Result found = run(false, "--against", "season:month", "--fail-on", "alarm");
        assertThat(found.exit()).isEqualTo(ExitCode.FAILED_CHECK);
        assertThat(found.answer())
                .contains("2025-11", "ALARM: x")
                .contains("margin 0.1 SD, alarm by 2 of 3: 1 alarm raised (0.1 a month)");
    }

    @Test
    void whatCannotBeDoneIsSaidInWords() {
        assertRefused(run("--against", "yesterday"), "no reference", "rolling:3");
        assertRefused(run("--alarm", "4of3"), "1of1, 2of3, e-process");
        assertRefused(run("--segment", "nobody"), "no column nobody", "carrier");
        assertRefused(run("--segment", "carrier>3"), "equal or not");
        assertRefused(run("--margin", "0"), "margin");
        assertRefused(
                run("--chunk", "size:500", "--time", "", "--against", "season:month"), "--time");
    }

    private static void assertRefused(Result result, String... words) {
        assertThat(result.exit()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(result.remarks()).contains(words).doesNotContain("Exception");
    }

    private static String verdict(JsonNode window, String segment, String column) {
        for (JsonNode part : window.path("segments"))
            if (part.path("segment").asString().equals(segment))
                return part.path("columns").path(column).path("verdict").asString();
        return "no segment " + segment;
    }

    private static List<String> alarmed(Result result, String column) {
        return alarmed(result.json(), column);
    }

    private static List<String> alarmed(JsonNode found, String column) {
        List<String> keys = new ArrayList<>();
        for (JsonNode window : found.at("/trials/0/windows"))
            if (window.at("/segments/0/columns/" + column + "/alarm").asBoolean())
                keys.add(window.path("key").asString());
        return keys;
    }

    private Result run(String... more) {
        return run(true, more);
    }

    private Result run(boolean json, String... more) {
        List<String> arguments =
                new ArrayList<>(List.of("backtest", reference.toString(), history.toString()));
        arguments.addAll(List.of("--chunk", "period:M", "--time", "day", "--splits", "5"));
        for (int i = 0; i < more.length; i += 1) {
            int same = arguments.indexOf(more[i]);
            if (same >= 0 && i + 1 < more.length) arguments.set(same + 1, more[++i]);
            else arguments.add(more[i]);
        }
        if (json) arguments.add("--json");
        return new Shell(folder.resolve("workspace")).run(arguments.toArray(String[]::new));
    }

    private Path year(String name, int year, boolean moves) throws IOException {
        Random random = new Random(year);
        List<String> rows = new ArrayList<>(List.of("day,carrier,x,noise"));
        Stream.iterate(LocalDate.of(year, 1, 1), d -> d.getYear() == year, d -> d.plusDays(1))
                .forEach(day -> day(day, moves, random, rows));
        return Files.write(folder.resolve(name), rows);
    }

    private static void day(LocalDate day, boolean moves, Random random, List<String> rows) {
        double season = 0.7 * Math.sin(2 * Math.PI * (day.getMonthValue() - 1) / 12);
        for (int i = 0; i < 40; i++) {
            String carrier = i % 2 == 0 ? "UA" : "AA";
            double moved = moves && carrier.equals("UA") && day.getMonthValue() >= 10 ? 1 : 0;
            rows.add(
                    "%s,%s,%.4f,%.4f"
                            .formatted(
                                    day,
                                    carrier,
                                    season + moved + random.nextGaussian(),
                                    random.nextGaussian()));
        }
    }
}
