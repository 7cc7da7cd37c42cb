package dev.holdfast.catalog.run;

class RunStoreInMemoryTest extends RunStoreContract {
    private final ExperimentStore experiments = new ExperimentStoreInMemory();
    private final RunStore runs = new RunStoreInMemory(experiments);

    @Override
    protected RunStore runs() {
        return runs;
    }

    @Override
    protected ExperimentStore experiments() {
        return experiments;
    }

    @Override
    protected long project() {
        return 1;
    }
}
