package dev.holdfast.store.run;

import dev.holdfast.catalog.run.RunKey;
import dev.holdfast.catalog.run.RunKey.Family;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Numbers the columns of one experiment. Attributes have fixed numbers below [#FIRST]; metrics, params and tags follow in the order they
/// were first seen. Numbers are only ever added.
final class RunKeys {
    static final int EXTERNAL_ID = 0;
    static final int NAME = 1;
    static final int STATUS = 2;
    static final int STARTED = 3;
    static final int ENDED = 4;

    /// 0 for runs that are neither deleted nor gone, else 1.
    static final int STATE = 5;

    static final int DATASET_NAME = 6;
    static final int DATASET_DIGEST = 7;
    static final int DATASET_CONTEXT = 8;

    /// Not kept: the difference of two columns.
    static final int DURATION = 15;

    static final int FIRST = 16;

    private static final Map<String, Integer> ATTRIBUTES =
            Map.of(
                    "run_id", EXTERNAL_ID,
                    "run_name", NAME,
                    "status", STATUS,
                    "start_time", STARTED,
                    "end_time", ENDED,
                    "duration", DURATION,
                    "dataset.name", DATASET_NAME,
                    "dataset.digest", DATASET_DIGEST,
                    "dataset.context", DATASET_CONTEXT);

    private final List<RunKey> keys;
    private final Map<String, Integer> metrics = new HashMap<>();
    private final Map<String, Integer> params = new HashMap<>();
    private final Map<String, Integer> tags = new HashMap<>();

    RunKeys(List<RunKey> keys) {
        this.keys = new ArrayList<>(keys.size());
        keys.forEach(this::add);
    }

    /// The number after the last one given.
    int end() {
        return FIRST + keys.size();
    }

    RunKey key(int number) {
        return keys.get(number - FIRST);
    }

    List<RunKey> from(int number) {
        return keys.subList(number - FIRST, keys.size());
    }

    /// The number of a key, or null where no run of the experiment has it.
    @Nullable Integer find(RunKey key) {
        return key.family() == Family.ATTRIBUTE
                ? ATTRIBUTES.get(key.name())
                : numbers(key.family()).get(key.name());
    }

    /// The number of a key, a new one if need be.
    int number(Family family, String name) {
        Integer known = numbers(family).get(name);
        return known != null ? known : add(new RunKey(family, name));
    }

    /// A copy to add to.
    RunKeys copy() {
        return new RunKeys(keys);
    }

    private int add(RunKey key) {
        int number = end();
        keys.add(key);
        numbers(key.family()).put(key.name(), number);
        return number;
    }

    private Map<String, Integer> numbers(Family family) {
        return switch (family) {
            case METRIC -> metrics;
            case PARAM -> params;
            case TAG -> tags;
            case ATTRIBUTE -> throw new IllegalArgumentException("Attributes have fixed numbers");
        };
    }
}
