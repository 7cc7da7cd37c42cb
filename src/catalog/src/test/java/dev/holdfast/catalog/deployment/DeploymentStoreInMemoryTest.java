package dev.holdfast.catalog.deployment;

import dev.holdfast.catalog.Changes;

class DeploymentStoreInMemoryTest extends DeploymentStoreContract {
    private final Changes changes = new Changes();
    private final DeploymentStore deployments = new DeploymentStoreInMemory(changes);

    @Override
    protected DeploymentStore deployments() {
        return deployments;
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
