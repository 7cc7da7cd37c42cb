package dev.holdfast.stats;

/// Székely's energy distance: √(2 ∫ (F − G)²), in the root of the column's unit, as SciPy gives it.
public record EnergyDistance() {
    public double between(SortedSample reference, SortedSample current) {
        double area = 0;
        double last = Double.NaN;
        double height = 0;
        for (var steps = new PooledSteps(reference, current); steps.next(); ) {
            if (height != 0) area += height * height * (steps.value - last);
            height = steps.referenceShare() - steps.currentShare();
            last = steps.value;
        }
        return Math.sqrt(2) * Math.sqrt(area);
    }
}
