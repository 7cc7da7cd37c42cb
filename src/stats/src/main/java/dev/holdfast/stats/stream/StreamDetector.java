package dev.holdfast.stats.stream;

import java.util.ArrayList;
import java.util.List;

/// A recipe that says after each value of a stream whether the stream changed.
///
/// @param <S> what it knows between two values
public interface StreamDetector<S extends StreamState> {
    /// The state before the first value.
    S start();

    /// The state after one more value. After a drift the detector starts anew with this value.
    ///
    /// @throws IllegalArgumentException when the value is NaN or infinite: leave these out and count them apart
    S next(S state, double value);

    /// The places, counted from 0, where the stream drifted or warned.
    default StreamFindings run(double... values) {
        List<Integer> drifts = new ArrayList<>();
        List<Integer> warnings = new ArrayList<>();
        S state = start();
        for (int i = 0; i < values.length; i++) {
            state = next(state, values[i]);
            if (state.drift()) drifts.add(i);
            if (state.warning()) warnings.add(i);
        }
        return new StreamFindings(drifts, warnings);
    }

    /// The value itself.
    ///
    /// @throws IllegalArgumentException when it is NaN or infinite
    static double finite(double value) {
        if (!Double.isFinite(value))
            throw new IllegalArgumentException(value + " in a stream: leave it out");
        return value;
    }
}
