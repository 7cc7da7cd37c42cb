package dev.holdfast.remote.serving;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.catalog.deployment.ServedSchema.Field;

import org.junit.jupiter.api.Test;

class MlflowInputsTest {
    @Test
    void theComplaintAboutWrongColumnsNamesEachInput() {
        String complaint =
                """
                Failed to predict data '   zzz\\n0    1'. \\nError: Failed to enforce schema of data '   zzz\\n0    1' with schema \
                '['mean radius': double (required), 'carrier': string (required), 'gust': double (optional)]'. Error: Model is missing inputs\
                """;
        assertThat(MlflowInputs.named(complaint))
                .containsExactly(
                        new Field("mean radius", "double", ""),
                        new Field("carrier", "string", ""),
                        new Field("gust", "double", ""));
    }

    @Test
    void anyOtherComplaintNamesNone() {
        assertThat(MlflowInputs.named("Internal error")).isEmpty();
    }
}
