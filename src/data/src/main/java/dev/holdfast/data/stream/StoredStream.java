package dev.holdfast.data.stream;

import dev.holdfast.catalog.Trouble;
import dev.holdfast.stats.stream.StreamDetector;
import dev.holdfast.stats.stream.StreamState;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.Map;

/// How far a stream was read: the detector with its parameters, the rows so far, and what it then knew.
///
/// @param state the detector's own record as JSON, or null before the first row
record StoredStream(
        String detector, Map<String, String> parameters, long rows, @Nullable JsonNode state) {
    private static final JsonMapper JSON = JsonMapper.shared();

    static StoredStream fresh(String detector, Map<String, String> parameters) {
        return new StoredStream(detector, parameters, 0, null);
    }

    /// @throws Trouble when the text is none of ours
    static StoredStream read(String text) {
        try {
            StoredStream stored = JSON.readValue(text, StoredStream.class);
            if (stored.detector != null && stored.parameters != null && stored.rows >= 0)
                return stored;
        } catch (JacksonException e) {
            throw damaged(e);
        }
        throw damaged(null);
    }

    /// This state, if it belongs to that detector.
    ///
    /// @throws Trouble when it belongs to another, or other parameters
    StoredStream of(String name, Map<String, String> given) {
        if (detector.equals(name) && parameters.equals(given)) return this;
        throw new Trouble(
                "Could not go on from the stored state.",
                "It was left by %s with parameters %s.".formatted(detector, parameters),
                "Ask for the same again, or give another file to start anew.");
    }

    /// What the detector knew, or its start.
    ///
    /// @throws Trouble when it is not what the detector writes
    <S extends StreamState> S state(StreamDetector<S> recipe) {
        S start = recipe.start();
        if (state == null) return start;
        @SuppressWarnings("unchecked") // a detector's states are all of one class
        Class<S> kind = (Class<S>) start.getClass();
        try {
            S known = JSON.treeToValue(state, kind);
            recipe.next(known, 0);
            return known;
        } catch (JacksonException | IllegalArgumentException | NullPointerException e) {
            throw damaged(e);
        }
    }

    StoredStream after(long place, StreamState knows) {
        return new StoredStream(detector, parameters, place, JSON.valueToTree(knows));
    }

    private static Trouble damaged(@Nullable Exception cause) {
        return new Trouble(
                "Could not go on from the stored state.",
                "The file is damaged or was not written by holdfast detect.",
                "Delete it to start the stream anew.",
                cause);
    }
}
