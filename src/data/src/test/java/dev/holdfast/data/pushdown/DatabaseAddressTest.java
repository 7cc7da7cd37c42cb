package dev.holdfast.data.pushdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdfast.catalog.Trouble;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseAddressTest {
    @Test
    void hostPortAndDatabaseAreTaken() {
        var address = DatabaseAddress.parse("jdbc:postgresql://db.example.org:6543/models");
        assertThat(address).isEqualTo(new DatabaseAddress("db.example.org", 6543, "models"));
        assertThat(address.url()).isEqualTo("jdbc:postgresql://db.example.org:6543/models");
        assertThat(DatabaseAddress.parse("jdbc:postgresql://[::1]/my data").url())
                .isEqualTo("jdbc:postgresql://[::1]:5432/my%20data");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "postgresql://host/db",
                "jdbc:h2:mem:x",
                "jdbc:postgresql://host",
                "jdbc:postgresql://host/",
                "jdbc:postgresql://host:0/db",
                "jdbc:postgresql://host:70000/db",
                "jdbc:postgresql://user:secret@host/db",
                "jdbc:postgresql://one,two/db",
                "jdbc:postgresql://host/db?socketFactory=some.Class",
                "jdbc:postgresql://host/db%3FsocketFactory=some.Class",
                "jdbc:postgresql://host/db#x",
                "jdbc:postgresql://host/db/more"
            })
    void anythingElseIsRefusedAndNotRepeated(String written) {
        assertThatThrownBy(() -> DatabaseAddress.parse(written))
                .isInstanceOf(Trouble.class)
                .message()
                .doesNotContain("secret");
    }
}
