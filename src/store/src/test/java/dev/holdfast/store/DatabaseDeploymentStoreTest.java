package dev.holdfast.store;

import dev.holdfast.catalog.Changes;
import dev.holdfast.catalog.deployment.DeploymentStore;
import dev.holdfast.catalog.deployment.DeploymentStoreContract;

import org.junit.jupiter.api.extension.RegisterExtension;

class DatabaseDeploymentStoreTest extends DeploymentStoreContract {
    @RegisterExtension static final OneWorkspace WORKSPACE = new OneWorkspace();

    @Override
    protected DeploymentStore deployments() {
        return WORKSPACE.get().deployments();
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
