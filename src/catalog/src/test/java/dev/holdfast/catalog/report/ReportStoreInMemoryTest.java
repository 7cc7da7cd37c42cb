package dev.holdfast.catalog.report;

import dev.holdfast.catalog.Changes;

class ReportStoreInMemoryTest extends ReportStoreContract {
    private final Changes changes = new Changes();
    private final ReportStore reports = new ReportStoreInMemory(changes);

    @Override
    protected ReportStore reports() {
        return reports;
    }

    @Override
    protected long project() {
        return 1;
    }

    @Override
    protected Changes changes() {
        return changes;
    }
}
