package dev.holdfast.worker;

import com.fasterxml.jackson.annotation.JsonInclude;

import dev.holdfast.catalog.Trouble;

import org.jspecify.annotations.Nullable;

/// What the worker says: exactly one of progress, answer, trouble (words for the user) or fault (a mistake of ours).
@JsonInclude(JsonInclude.Include.NON_NULL)
record Said(
        @Nullable Far progress,
        @Nullable Object answer,
        @Nullable Words trouble,
        @Nullable String fault) {
    record Far(long done, long total, String unit, String note) {}

    record Words(String what, String why, String next) {}

    static Said far(long done, long total, String unit, String note) {
        return new Said(new Far(done, total, unit, note), null, null, null);
    }

    static Said answer(Object answer) {
        return new Said(null, answer, null, null);
    }

    static Said trouble(Trouble trouble) {
        return new Said(null, null, new Words(trouble.what(), trouble.why(), trouble.next()), null);
    }

    static Said fault(Throwable e) {
        return new Said(null, null, null, String.valueOf(e));
    }
}
