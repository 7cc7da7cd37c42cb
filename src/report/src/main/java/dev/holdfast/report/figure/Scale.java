package dev.holdfast.report.figure;

/// Maps values from `low`–`high` straight to pixels from `start`–`end`.
record Scale(double low, double high, double start, double end) {
    Scale {
        if (!(high > low)) {
            double half = low == 0 ? 1 : Math.abs(low) / 2;
            high = low + half;
            low = low - half;
        }
    }

    double at(double value) {
        return start + (value - low) / (high - low) * (end - start);
    }

    double value(double pixel) {
        return low + (pixel - start) / (end - start) * (high - low);
    }
}
