package dev.holdfast.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/// Makes an empty store by running every script itself: several times as fast as loading the migration library. The version
/// is written last, so a store whose making was cut off is known by its lack.
final class NewStore {
    private NewStore() {}

    static void make(StoreFile store, Migrations migrations) {
        try (Connection keeper = store.keeper();
                Statement statement = keeper.createStatement()) {
            statement.execute("drop all objects");
            for (String script : migrations.scripts()) statement.execute(migrations.text(script));
            Rights.grant(keeper, store.keys());
            StoreVersion.write(keeper, migrations.latest());
            Keeper.force(keeper);
        } catch (SQLException e) {
            throw DatabaseTrouble.of(e);
        }
    }
}
