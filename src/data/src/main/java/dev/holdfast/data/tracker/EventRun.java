package dev.holdfast.data.tracker;

import dev.holdfast.catalog.run.FoundRun;
import dev.holdfast.catalog.run.RunStatus;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One run of TensorBoard: the event files of one folder. What is no scalar is told and left out.
final class EventRun {
    private final String name;
    private final Budget budget;
    private final LeftOut left;
    private final Metrics metrics;
    private double first = Double.NaN;
    private double last = Double.NaN;
    private boolean complete = true;

    EventRun(String name, Budget budget, LeftOut left) {
        this.name = name;
        this.budget = budget;
        this.left = left;
        this.metrics = new Metrics(budget);
    }

    /// Empty where there is no scalar.
    ///
    /// @throws IOException when a file cannot be read
    Optional<FoundRun> read(List<Path> files) throws IOException {
        budget.run();
        for (Path file : files) {
            String place = PlainFile.name(file);
            complete &= new EventRecords(file, place, left).each(data -> event(data, place));
        }
        if (!metrics.none()) return Optional.of(run());
        budget.runDropped();
        return Optional.empty();
    }

    private FoundRun run() {
        return new FoundRun(
                "tfevents:" + budget.text(name),
                name,
                complete ? RunStatus.FINISHED : RunStatus.RUNNING,
                time(first),
                complete ? time(last) : null,
                false,
                Map.of(),
                Map.of("source", "TensorBoard"),
                metrics.last(),
                metrics.histories(name, left));
    }

    /// Event: 1 seconds since 1970 (double), 2 step, 5 summary, of which 1 are the values.
    private void event(byte[] data, String place) {
        try {
            double seconds = 0;
            long step = 0;
            ByteBuffer summary = ByteBuffer.allocate(0);
            Fields event = new Fields(ByteBuffer.wrap(data));
            while (event.next())
                switch (event.number()) {
                    case 1 -> seconds = event.doubled();
                    case 2 -> step = event.whole();
                    case 5 -> summary = event.part();
                    default -> {}
                }
            if (seconds > 0 && seconds < 1e11) {
                if (!(seconds >= first)) first = seconds;
                if (!(seconds <= last)) last = seconds;
            }
            Fields values = new Fields(summary);
            while (values.next())
                if (values.number() == 1) value(Scalar.of(values.inside()), step, seconds, place);
        } catch (IllegalArgumentException e) {
            left.count(place, "broken events", String.valueOf(e.getMessage()));
        }
    }

    private void value(Scalar scalar, long step, double seconds, String place) {
        Double value = scalar.value();
        if (value == null)
            left.count(
                    place,
                    "values that are no scalars (pictures, histograms, texts)",
                    dev.holdfast.data.ShownName.excerpt(scalar.tag(), 60));
        else metrics.of(scalar.tag()).add(step, Math.round(seconds * 1e3), value);
    }

    private static @org.jspecify.annotations.Nullable Instant time(double seconds) {
        return Double.isNaN(seconds) ? null : Instant.ofEpochMilli(Math.round(seconds * 1e3));
    }
}
