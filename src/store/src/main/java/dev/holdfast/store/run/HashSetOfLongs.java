package dev.holdfast.store.run;

import java.util.Arrays;

/// A set of well-mixed hashes by open addressing, without an object for each.
final class HashSetOfLongs {
    private long[] slots = new long[32];
    private boolean withZero;
    private int size;

    boolean add(long hash) {
        if (hash == 0) {
            boolean isNew = !withZero;
            withZero = true;
            if (isNew) size++;
            return isNew;
        }
        if (size * 2 >= slots.length) grow();
        boolean isNew = put(hash);
        if (isNew) size++;
        return isNew;
    }

    int size() {
        return size;
    }

    long[] toArray() {
        long[] all = Arrays.stream(slots).filter(hash -> hash != 0).toArray();
        if (!withZero) return all;
        return Arrays.copyOf(all, all.length + 1);
    }

    private boolean put(long hash) {
        int at = (int) hash & (slots.length - 1);
        while (slots[at] != 0) {
            if (slots[at] == hash) return false;
            at = (at + 1) & (slots.length - 1);
        }
        slots[at] = hash;
        return true;
    }

    private void grow() {
        long[] before = slots;
        slots = new long[before.length * 2];
        for (long hash : before) if (hash != 0) put(hash);
    }
}
