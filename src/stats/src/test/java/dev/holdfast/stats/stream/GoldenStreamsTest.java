package dev.holdfast.stats.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdfast.stats.Golden;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/// Every run of River 0.26.1, and of Frouros 0.9.0 for CUSUM, over nine streams: the same places.
class GoldenStreamsTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> STREAMS =
            List.of(
                    "airline_passengers",
                    "all_one",
                    "all_zero",
                    "bern_abrupt",
                    "bern_gradual",
                    "bern_none",
                    "gauss_mean_jump",
                    "gauss_none",
                    "gauss_var_jump");

    record Run(String stream, String name, Map<String, String> parameters, JsonNode expected) {
        StreamDetector<?> detector() {
            return DetectorNames.named(name, DetectorParameters.of(parameters));
        }

        double[] values() {
            return Golden.numbers(Golden.columns("streams/" + stream).get("value"));
        }
    }

    private static Stream<Run> runs() {
        return STREAMS.stream()
                .flatMap(
                        stream ->
                                Golden.json("streams/" + stream)
                                        .get("runs")
                                        .valueStream()
                                        .filter(GoldenStreamsTest::ours)
                                        .map(run -> run(stream, run)));
    }

    private static boolean ours(JsonNode run) {
        String library = run.get("library").asString();
        String detector = run.get("detector").asString();
        return !run.path("random").asBoolean(false)
                && run.has("drift_indices")
                && (library.startsWith("river") || detector.equals("CUSUM"));
    }

    private static Run run(String stream, JsonNode run) {
        Map<String, String> parameters = new LinkedHashMap<>();
        run.get("parameters")
                .properties()
                .forEach(p -> parameters.put(p.getKey(), p.getValue().asString()));
        String name = run.get("detector").asString().toLowerCase(Locale.ROOT).replace('_', '-');
        return new Run(stream, name, parameters, run);
    }

    @TestFactory
    Stream<DynamicTest> raisesItsFlagsAtThePlacesOfTheOriginal() {
        return runs().map(
                        run ->
                                DynamicTest.dynamicTest(
                                        run.stream + " " + run.name + run.parameters,
                                        () -> {
                                            var found = run.detector().run(run.values());
                                            assertThat(found.drifts())
                                                    .isEqualTo(places(run, "drift_indices"));
                                            assertThat(found.warnings())
                                                    .isEqualTo(places(run, "warning_indices"));
                                        }));
    }

    private static List<Integer> places(Run run, String which) {
        return run.expected.get(which).valueStream().map(JsonNode::asInt).toList();
    }

    @TestFactory
    Stream<DynamicTest> goesOnFromAStoredStateAsIfItHadNeverStopped() {
        return DetectorNames.ALL.stream()
                .map(
                        name ->
                                DynamicTest.dynamicTest(
                                        name,
                                        () ->
                                                resumed(
                                                        DetectorNames.named(
                                                                name,
                                                                DetectorParameters.of(Map.of())))));
    }

    private static <S extends StreamState> void resumed(StreamDetector<S> detector) {
        double[] values = Golden.numbers(Golden.columns("streams/bern_abrupt").get("value"));
        S state = detector.start();
        @SuppressWarnings("unchecked")
        Class<S> kind = (Class<S>) state.getClass();
        List<Integer> drifts = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            if (i % 100 == 50) state = JSON.readValue(JSON.writeValueAsString(state), kind);
            state = detector.next(state, values[i]);
            if (state.drift()) drifts.add(i);
        }
        assertThat(drifts).isEqualTo(detector.run(values).drifts());
    }

    @Test
    void kswinFindsAJumpAndKeepsQuietWithoutOne() {
        double[] jump = Golden.numbers(Golden.columns("streams/gauss_mean_jump").get("value"));
        var found = Kswin.withDefaults().run(jump).drifts();
        assertThat(found).anyMatch(i -> i >= 1500 && i < 1550).anyMatch(i -> i >= 3000 && i < 3050);
        assertThat(new Kswin(1e-6, 200, 50, 7).run(new double[1000]).drifts()).isEmpty();
    }

    @Test
    void refusesWhatIsNoNumber() {
        var detector = Adwin.withDefaults();
        assertThatThrownBy(() -> detector.run(1, Double.NaN)).hasMessageContaining("leave it out");
        assertThatThrownBy(
                        () ->
                                DetectorNames.named(
                                        "ddm", DetectorParameters.of(Map.of("lambda", "1"))))
                .hasMessageContaining("lambda");
    }
}
