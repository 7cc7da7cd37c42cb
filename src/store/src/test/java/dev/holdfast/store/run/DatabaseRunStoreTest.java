package dev.holdfast.store.run;

import dev.holdfast.catalog.run.ExperimentStore;
import dev.holdfast.catalog.run.RunStore;
import dev.holdfast.catalog.run.RunStoreContract;
import dev.holdfast.store.TestStore;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

/// The contract where every run stays in the delta.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DatabaseRunStoreTest extends RunStoreContract {
    private TestStore store;
    private RunStore runs;

    @BeforeAll
    void open(@TempDir Path folder) {
        store = new TestStore(folder);
        runs = new DatabaseRunStore(store.database(), limits());
    }

    Packing.Limits limits() {
        return Packing.Limits.USUAL;
    }

    @AfterAll
    void close() {
        store.close();
    }

    @Override
    protected RunStore runs() {
        return runs;
    }

    @Override
    protected ExperimentStore experiments() {
        return new DatabaseExperimentStore(store.database());
    }

    @Override
    protected long project() {
        return store.project;
    }
}
