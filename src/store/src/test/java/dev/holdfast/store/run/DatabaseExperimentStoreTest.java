package dev.holdfast.store.run;

import dev.holdfast.catalog.run.ExperimentStore;
import dev.holdfast.catalog.run.ExperimentStoreContract;
import dev.holdfast.store.TestStore;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

class DatabaseExperimentStoreTest extends ExperimentStoreContract {
    @TempDir Path folder;
    private TestStore store;

    @BeforeEach
    void open() {
        store = new TestStore(folder);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Override
    protected ExperimentStore experiments() {
        return new DatabaseExperimentStore(store.database());
    }

    @Override
    protected long project() {
        return store.project;
    }

    @Override
    protected long connection() {
        return store.connection;
    }
}
