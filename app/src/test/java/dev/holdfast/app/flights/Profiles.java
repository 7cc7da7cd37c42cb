package dev.holdfast.app.flights;

import dev.holdfast.catalog.data.Column;
import dev.holdfast.catalog.data.ColumnProfile;

/// Profiles of columns whose role changed.
final class Profiles {
    private Profiles() {}

    static ColumnProfile as(ColumnProfile p, Column column) {
        return new ColumnProfile(
                column,
                p.rows(),
                p.missing(),
                p.infinite(),
                p.distinct(),
                p.minimum(),
                p.maximum(),
                p.mean(),
                p.standardDeviation(),
                p.skewness(),
                p.kurtosis(),
                p.quantiles(),
                p.top(),
                p.histogram(),
                p.earliest(),
                p.latest());
    }
}
