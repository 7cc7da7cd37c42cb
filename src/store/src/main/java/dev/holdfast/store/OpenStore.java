package dev.holdfast.store;

import dev.holdfast.catalog.Changes;
import dev.holdfast.catalog.Trouble;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;

/// How a folder becomes an open database: held, made or brought up to date where needed, then opened.
record OpenStore(Database database, FolderLock lock) implements AutoCloseable {
    static final String LOCK = "store.lock";

    static OpenStore in(
            Path folder, Changes changes, String actor, Clock clock, Migrations migrations) {
        Path place = folder.toAbsolutePath().normalize();
        FolderLock lock = hold(place);
        try {
            StoreFile store = ready(place, clock, migrations);
            AuditTrail trail = new AuditTrail(clock, actor);
            return new OpenStore(new Database(store, trail, changes), lock);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private static FolderLock hold(Path folder) {
        try {
            OwnerOnly.folder(folder);
            return FolderLock.tryToHold(folder.resolve(LOCK))
                    .orElseThrow(() -> DatabaseTrouble.lockedElsewhere(null));
        } catch (IOException e) {
            throw WorkspaceTrouble.unusable(folder, e);
        }
    }

    private static StoreFile ready(Path folder, Clock clock, Migrations migrations) {
        StoreFile store = file(folder);
        int version = store.exists() ? known(store, migrations) : StoreVersion.UNFINISHED;
        if (version == StoreVersion.UNFINISHED) NewStore.make(store, migrations);
        else if (version < migrations.latest()) Upgrade.run(store, version, migrations, clock);
        return store;
    }

    /// A newer store is refused before anything is written to it. Only after the recovery can a store that seems unfinished be
    /// believed to be so.
    private static int known(StoreFile store, Migrations migrations) {
        int version = StoreVersion.of(store);
        if (version > migrations.latest()) throw newer(version, migrations.latest());
        return CrashRecovery.run(store.path()) ? StoreVersion.of(store) : version;
    }

    private static StoreFile file(Path folder) {
        StoreFile store = new StoreFile(folder, StoreFile.NAME, new Keys("", ""));
        try {
            boolean fresh = !store.exists() && !Files.exists(folder.resolve(Keys.FILE));
            Keys keys = fresh ? Keys.makeIn(folder) : Keys.in(folder);
            return new StoreFile(folder, StoreFile.NAME, keys);
        } catch (IOException e) {
            throw WorkspaceTrouble.unusable(folder, e);
        }
    }

    private static Trouble newer(int version, int known) {
        return new Trouble(
                "This store was made by a newer Holdfast.",
                "It is of version %d; this program knows versions up to %d."
                        .formatted(version, known),
                "Install the newer Holdfast. Nothing in the store was changed.");
    }

    @Override
    public void close() {
        try (lock) {
            database.close();
        }
    }
}
