package dev.holdfast.catalog.project;

import dev.holdfast.catalog.Changes;

class ProjectStoreInMemoryTest extends ProjectStoreContract {
    private final Changes changes = new Changes();
    private final ProjectStore projects = new ProjectStoreInMemory(changes);

    @Override
    protected ProjectStore projects() {
        return projects;
    }

    @Override
    protected Changes changes() {
        return changes;
    }
}
