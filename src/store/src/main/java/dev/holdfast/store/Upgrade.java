package dev.holdfast.store;

import dev.holdfast.catalog.Trouble;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;

/// Brings a store of an earlier version up to date: on a copy, which takes the old file's place only when every script has run
/// and the copy opens again. Until then, and whenever anything fails, the old file is as it was.
final class Upgrade {
    private static final String DRAFT = "store-upgrade";

    private Upgrade() {}

    static void run(StoreFile store, int from, Migrations migrations, Clock clock) {
        Backup.of(store, from, clock);
        StoreFile draft = store.named(DRAFT);
        try {
            Files.deleteIfExists(draft.path());
            Disk.copy(store.path(), draft.path());
            migrate(draft, from, migrations);
            if (StoreVersion.of(draft) != migrations.latest())
                throw new IllegalStateException("The new file does not read back");
            Disk.force(draft.path());
            Files.move(
                    draft.path(),
                    store.path(),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
            Disk.force(store.folder());
        } catch (IOException | SQLException | RuntimeException e) {
            drop(draft, e);
            throw new Trouble(
                    "The store could not be brought up to date.",
                    "It is of version %d, this Holdfast needs %d, and the change failed: %s"
                            .formatted(from, migrations.latest(), e.getMessage()),
                    "The store is as it was: open it with the Holdfast you used before, and report"
                            + " the fault.",
                    e);
        }
    }

    /// The store may have been made without the migration library, so its own version is where that begins.
    private static void migrate(StoreFile draft, int from, Migrations migrations)
            throws SQLException {
        try (Connection keeper = draft.keeper()) {
            flyway(draft, from, migrations).migrate();
            Rights.grant(keeper, draft.keys());
            StoreVersion.write(keeper, migrations.latest());
            Keeper.force(keeper);
        } catch (FlywayException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    private static Flyway flyway(StoreFile draft, int from, Migrations migrations) {
        return Flyway.configure(Upgrade.class.getClassLoader())
                .dataSource(draft.keeperSource())
                .locations("classpath:" + migrations.folder())
                .baselineOnMigrate(true)
                .baselineVersion(Integer.toString(from))
                .load();
    }

    private static void drop(StoreFile draft, Exception because) {
        try {
            Files.deleteIfExists(draft.path());
        } catch (IOException e) {
            because.addSuppressed(e);
        }
    }
}
