package dev.holdfast.data.stream;

import dev.holdfast.catalog.Trouble;
import dev.holdfast.stats.stream.DetectorNames;
import dev.holdfast.stats.stream.DetectorParameters;
import dev.holdfast.stats.stream.StreamDetector;
import dev.holdfast.stats.stream.StreamState;

import tools.jackson.databind.json.JsonMapper;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// One detector over one column, in row order: what `holdfast detect --json` prints. Cells without a finite number are left out and counted;
/// places still count every row.
///
/// @param detector a name of [DetectorNames]
/// @param parameters as text; those not given keep their defaults
/// @param resume the JSON of a [StoredStream] to go on from, or nothing
public record StreamWatch(String detector, Map<String, String> parameters, String resume) {
    /// What was found.
    ///
    /// @param firstIndex the place of the first row in the whole stream
    /// @param driftIndices places that ended in a drift, counted from 0 at the start of the stream
    /// @param state what to store in order to go on with the rows that follow
    record Answer(
            String detector,
            Map<String, String> parameters,
            String column,
            long firstIndex,
            long rows,
            long leftOut,
            List<Long> driftIndices,
            List<Long> warningIndices,
            StoredStream state) {}

    public StreamWatch {
        parameters = Map.copyOf(parameters);
    }

    /// @param values a cell per row, NaN where missing
    /// @throws Trouble when there is no such detector or parameter, or the stored state is of another one
    public String over(String column, double[] values) {
        return JsonMapper.builder()
                .propertyNamingStrategy(tools.jackson.databind.PropertyNamingStrategies.SNAKE_CASE)
                .build()
                .writeValueAsString(answer(column, values, named()));
    }

    private StreamDetector<?> named() {
        try {
            return DetectorNames.named(detector, DetectorParameters.of(parameters));
        } catch (IllegalArgumentException e) {
            throw new Trouble(
                    "Could not watch with %s.".formatted(detector),
                    "There is a mistake in what was asked: %s.".formatted(e.getMessage()),
                    "Detectors: %s. The guide lists the parameters of each."
                            .formatted(
                                    String.join(
                                            ", ", DetectorNames.ALL.stream().sorted().toList())),
                    e);
        }
    }

    private Trouble noError(String column, double value, long place) {
        return new Trouble(
                "%s cannot watch %s.".formatted(detector, column),
                "It watches errors, from 0 (right) to 1 (wrong), and row %,d holds %s."
                        .formatted(place + 1, value),
                "For other numbers take adwin, page-hinkley, kswin or cusum.");
    }

    private <S extends StreamState> Answer answer(
            String column, double[] values, StreamDetector<S> recipe) {
        StoredStream stored =
                resume.isEmpty()
                        ? StoredStream.fresh(detector, parameters)
                        : StoredStream.read(resume).of(detector, parameters);
        S state = stored.state(recipe);
        boolean ofErrors = DetectorNames.OF_ERRORS.contains(detector);
        List<Long> drifts = new ArrayList<>();
        List<Long> warnings = new ArrayList<>();
        long leftOut = 0;
        long place = stored.rows();
        for (double value : values) {
            if (Double.isFinite(value)) {
                if (ofErrors && !(value >= 0 && value <= 1)) throw noError(column, value, place);
                state = recipe.next(state, value);
                if (state.drift()) drifts.add(place);
                if (state.warning()) warnings.add(place);
            } else leftOut++;
            place++;
        }
        return new Answer(
                detector,
                parameters,
                column,
                stored.rows(),
                values.length,
                leftOut,
                drifts,
                warnings,
                stored.after(place, state));
    }
}
