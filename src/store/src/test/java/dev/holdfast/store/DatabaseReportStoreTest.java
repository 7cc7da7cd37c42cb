package dev.holdfast.store;

import dev.holdfast.catalog.Changes;
import dev.holdfast.catalog.report.ReportStore;
import dev.holdfast.catalog.report.ReportStoreContract;

import org.junit.jupiter.api.extension.RegisterExtension;

class DatabaseReportStoreTest extends ReportStoreContract {
    @RegisterExtension static final OneWorkspace WORKSPACE = new OneWorkspace();

    @Override
    protected ReportStore reports() {
        return WORKSPACE.get().reports();
    }

    @Override
    protected long project() {
        return WORKSPACE.project();
    }

    @Override
    protected Changes changes() {
        return WORKSPACE.changes;
    }
}
