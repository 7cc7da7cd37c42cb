package dev.holdfast.remote.serving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdfast.catalog.Trouble;
import dev.holdfast.catalog.deployment.ServedSchema;
import dev.holdfast.catalog.deployment.ServedSchema.Field;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.json.JsonMapper;

import java.util.List;

class TensorsTest {
    private static final List<List<String>> ROWS =
            List.of(List.of("5.1", "3"), List.of("4", "2.5"));

    @Test
    void oneInputTakesAllColumnsAsOneTensor() {
        var schema = new ServedSchema(List.of(new Field("predict", "FP64", "[-1,2]")), List.of());
        assertThat(Tensors.request(schema, List.of("a", "b"), ROWS).toString())
                .isEqualTo(
                        "{\"inputs\":[{\"name\":\"predict\",\"datatype\":\"FP64\",\"shape\":[2,2],\"data\":[5.1,3,4,2.5]}]}");
    }

    @Test
    void severalInputsTakeATensorEachByName() {
        var schema =
                new ServedSchema(
                        List.of(new Field("b", "FP64", ""), new Field("a", "BYTES", "")),
                        List.of());
        assertThat(Tensors.request(schema, List.of("a", "b"), ROWS).toString())
                .isEqualTo(
                        "{\"inputs\":[{\"name\":\"b\",\"datatype\":\"FP64\",\"shape\":[2,1],\"data\":[3,2.5]},"
                            + "{\"name\":\"a\",\"datatype\":\"BYTES\",\"shape\":[2,1],\"data\":[\"5.1\",\"4\"]}]}");
    }

    @Test
    void aMissingInputIsNamed() {
        var schema =
                new ServedSchema(
                        List.of(new Field("a", "FP64", ""), new Field("c", "FP64", "")), List.of());
        assertThatThrownBy(() -> Tensors.request(schema, List.of("a", "b"), ROWS))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("input c");
    }

    @Test
    void anOutputWithTwoValuesARowBecomesTwoColumns() {
        var outputs =
                JsonMapper.shared()
                        .readTree(
                                "[{\"name\":\"p\",\"shape\":[2,2],\"data\":[0.1,0.9,0.8,0.2]},{\"name\":\"label\",\"data\":[1,0]}]");
        Scored scored = Tensors.answer(outputs, 2);
        assertThat(scored.outputs()).containsExactly("p 0", "p 1", "label");
        assertThat(scored.rows())
                .containsExactly(List.of("0.1", "0.9", "1"), List.of("0.8", "0.2", "0"));
    }
}
