package dev.holdfast.bench;

import dev.holdfast.catalog.run.Run;

import java.util.HashMap;
import java.util.Random;

/// A run with so many metrics that its experiment is wider than any screen.
final class WideRun {
    private WideRun() {}

    static Run of(Run run, int columns) {
        var random = new Random(run.id());
        var metrics = new HashMap<String, Double>();
        for (int i = 0; i < columns; i++)
            metrics.put("layer/%05d/norm".formatted(i), random.nextDouble());
        return new Run(
                run.id(),
                run.experimentId(),
                run.externalId(),
                run.name(),
                run.status(),
                run.started(),
                run.ended(),
                run.params(),
                metrics,
                run.tags(),
                run.inputs(),
                run.deleted(),
                run.presence());
    }
}
