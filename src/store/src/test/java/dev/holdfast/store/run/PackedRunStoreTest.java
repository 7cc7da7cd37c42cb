package dev.holdfast.store.run;

/// The contract where every finished run goes to a block at once.
class PackedRunStoreTest extends DatabaseRunStoreTest {
    @Override
    Packing.Limits limits() {
        return new Packing.Limits(1, 1, 3, 100);
    }
}
