package dev.holdfast.remote.mlflow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.catalog.Origin;
import dev.holdfast.catalog.Presence;
import dev.holdfast.catalog.run.DatasetInput;
import dev.holdfast.catalog.run.MetricSeries;
import dev.holdfast.catalog.run.Run;
import dev.holdfast.catalog.run.RunStatus;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.time.Instant;
import java.util.List;
import java.util.Map;

class MlflowMappingTest {
    private static final MlflowMapping MAPPING = new MlflowMapping(5, 9L);

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text.replace('\'', '"'));
    }

    @Test
    void readsARunAsTheServerWritesIt() {
        Run run =
                MAPPING.run(
                        1,
                        2,
                        json(
                                """
                                {'info': {'run_id': 'abc', 'run_name': 'first', 'experiment_id': '3', 'status': 'FAILED',
                                  'start_time': 1700000000000, 'end_time': 1700000030000, 'lifecycle_stage': 'deleted'},
                                 'data': {'metrics': [{'key': 'loss', 'value': 0.5, 'step': 1}, {'key': 'odd', 'value': 'NaN'},
                                    {'key': 'up', 'value': 'Infinity'}, {'key': 'down', 'value': '-Infinity'}],
                                  'params': [{'key': 'lr', 'value': '0.1'}], 'tags': [{'key': 'größe', 'value': '✓'}]},
                                 'inputs': {'dataset_inputs': [{'tags': [{'key': 'mlflow.data.context', 'value': 'training'}],
                                    'dataset': {'name': 'table', 'digest': 'd0'}}]}}
                                """),
                        Presence.PRESENT);
        assertThat(run)
                .isEqualTo(
                        new Run(
                                1,
                                2,
                                "abc",
                                "first",
                                RunStatus.FAILED,
                                Instant.ofEpochMilli(1_700_000_000_000L),
                                Instant.ofEpochMilli(1_700_000_030_000L),
                                Map.of("lr", "0.1"),
                                Map.of(
                                        "loss",
                                        0.5,
                                        "odd",
                                        Double.NaN,
                                        "up",
                                        Double.POSITIVE_INFINITY,
                                        "down",
                                        Double.NEGATIVE_INFINITY),
                                Map.of("größe", "✓"),
                                List.of(new DatasetInput("table", "d0", "training")),
                                true,
                                Presence.PRESENT));
    }

    @Test
    void readsWhatOlderAndOtherServersWrite() {
        Run run =
                MAPPING.run(
                        1,
                        2,
                        json(
                                """
                                {'info': {'run_uuid': 'old', 'experiment_id': '3', 'status': 'WAITING', 'start_time': '1700000000000'},
                                 'data': {'tags': [{'key': 'mlflow.runName', 'value': 'by tag'}]}}
                                """),
                        Presence.PRESENT);
        assertThat(run.externalId()).isEqualTo("old");
        assertThat(run.name()).isEqualTo("by tag");
        assertThat(run.status()).isEqualTo(RunStatus.RUNNING);
        assertThat(run.started()).isEqualTo(Instant.ofEpochMilli(1_700_000_000_000L));
        assertThat(run.ended()).isNull();
        assertThat(run.metrics()).isEmpty();
    }

    @Test
    void readsTheRegistry() {
        var model =
                MAPPING.model(
                        1,
                        json(
                                "{'name': 'risk/eu', 'aliases': [{'alias': 'champion', 'version':"
                                        + " '2'}], 'creation_timestamp': 1}"),
                        Presence.GONE);
        assertThat(model.aliases()).isEqualTo(Map.of("champion", "2"));
        assertThat(model.description()).isEmpty();
        assertThat(model.origin()).isEqualTo(new Origin(9, "risk/eu", Presence.GONE));
        var version =
                MAPPING.version(
                        3,
                        1,
                        json(
                                "{'name': 'risk/eu', 'version': 2, 'current_stage': 'None',"
                                        + " 'run_id': 'abc', 'source': 's3://x'}"),
                        Presence.PRESENT);
        assertThat(version.version()).isEqualTo("2");
        assertThat(version.stage()).isEmpty();
        assertThat(version.runExternalId()).isEqualTo("abc");
        assertThat(version.origin()).isEqualTo(new Origin(9, "risk/eu/2", Presence.PRESENT));
        var staged =
                MAPPING.version(
                        3,
                        1,
                        json("{'name': 'r', 'version': '1', 'current_stage': 'Production'}"),
                        Presence.PRESENT);
        assertThat(staged.stage()).isEqualTo("Production");
    }

    @Test
    void readsASeriesInTheOrderGiven() {
        MetricSeries series =
                MlflowMapping.series(
                        "loss",
                        List.of(
                                json("{'value': 1.5, 'step': -1, 'timestamp': 7}"),
                                json("{'value': 'NaN', 'timestamp': '8'}")));
        assertThat(series.steps()).containsExactly(-1, 0);
        assertThat(series.times()).containsExactly(7, 8);
        assertThat(series.values()).containsExactly(1.5, Double.NaN);
    }
}
