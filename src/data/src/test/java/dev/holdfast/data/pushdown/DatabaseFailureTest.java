package dev.holdfast.data.pushdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.holdfast.catalog.Trouble;
import dev.holdfast.catalog.job.Progress;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.sql.SQLException;

class DatabaseFailureTest {
    private static final DatabaseLogin LOGIN = new DatabaseLogin("anna", "not-this");
    private static final DatabaseAddress ADDRESS = new DatabaseAddress("db", 5432, "models");

    @ParameterizedTest
    @CsvSource({
        "28P01, refuses this user or password",
        "28000, refuses this user or password",
        "3D000, has no database models",
        "53300, no connection left",
        "XX000, it said no",
    })
    void aRefusalSaysWhy(String state, String why) throws IOException {
        try (var server = new RefusingServer(state)) {
            var failure = refused(server.address());
            assertThat(failure.remote()).isTrue();
            assertThat(failure.sentence())
                    .contains("Could not connect to 127.0.0.1:", why)
                    .doesNotContain("not-this");
        }
    }

    @Test
    void aServerThatHangsUpOrIsNotThereIsSaid() throws IOException {
        DatabaseAddress address;
        try (var server = new RefusingServer("")) {
            address = server.address();
            assertThat(refused(address).sentence()).contains("Could not connect to 127.0.0.1:");
        }
        assertThat(refused(address).sentence()).contains("Check host and port");
    }

    @ParameterizedTest
    @CsvSource({
        "42P01, There is no such table",
        "42501, may not read it",
        "57014, longer than 7 s",
        "57P01, The connection was lost",
        "08006, The connection was lost",
        "25006, only reads",
        "42601, some words",
    })
    void aQuestionWithoutAnswerSaysWhy(String state, String why) {
        var failure =
                DatabaseFailure.unanswered(
                        new SQLException("some words\n  Position: 3", state), ADDRESS, "scores", 7);
        assertThat(failure.remote()).isTrue();
        assertThat(failure.sentence())
                .startsWith("Could not measure scores in db:5432/models.")
                .contains(why)
                .doesNotContain("Position");
    }

    @Test
    void aLoginNeverShowsItsSecret() {
        assertThat(LOGIN.toString()).isEqualTo("anna");
    }

    private static Trouble refused(DatabaseAddress address) {
        return catchThrowableOfType(
                Trouble.class, () -> Session.open(address, LOGIN, 5, Progress.NONE).close());
    }
}
