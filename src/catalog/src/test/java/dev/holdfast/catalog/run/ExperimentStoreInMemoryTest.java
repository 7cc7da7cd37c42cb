package dev.holdfast.catalog.run;

class ExperimentStoreInMemoryTest extends ExperimentStoreContract {
    private final ExperimentStore experiments = new ExperimentStoreInMemory();

    @Override
    protected ExperimentStore experiments() {
        return experiments;
    }

    @Override
    protected long project() {
        return 1;
    }

    @Override
    protected long connection() {
        return 2;
    }
}
