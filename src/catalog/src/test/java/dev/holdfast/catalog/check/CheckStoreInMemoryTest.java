package dev.holdfast.catalog.check;

import dev.holdfast.catalog.Changes;
import dev.holdfast.catalog.TickingClock;

class CheckStoreInMemoryTest extends CheckStoreContract {
    private final Changes changes = new Changes();
    private final CheckStore checks = new CheckStoreInMemory(changes, new TickingClock());

    @Override
    protected CheckStore checks() {
        return checks;
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
