package dev.holdfast.stats.stream;

/// What a detector knows after the values so far: a record of numbers and lists of numbers only, so it can be stored in any format and resumed.
public interface StreamState {
    /// The last value made the detector say that the stream changed. The next value starts it anew.
    boolean drift();

    /// The last value left the detector in its warning zone. Detectors without such a zone never warn.
    default boolean warning() {
        return false;
    }
}
