package dev.holdfast.app.dataset;

import dev.holdfast.catalog.data.ColumnProfile;
import dev.holdfast.catalog.data.DatasetVersion;

import java.util.Optional;

/// Which columns of a version are listed.
enum ColumnFilter {
    ALL,
    /// Those with something to know before use.
    FINDINGS,
    /// Those that are new or of another type than in the version before.
    CHANGED;

    private static final double MOSTLY_EMPTY = 0.9;

    boolean shows(ColumnProfile profile, Optional<DatasetVersion> before) {
        return switch (this) {
            case ALL -> true;
            case FINDINGS -> notable(profile);
            case CHANGED -> before.isPresent() && changed(profile, before.get());
        };
    }

    static boolean notable(ColumnProfile profile) {
        return profile.rows() > 0
                && (profile.missingShare() > MOSTLY_EMPTY
                        || profile.infinite() > 0
                        || profile.distinct() <= 1);
    }

    private static boolean changed(ColumnProfile profile, DatasetVersion before) {
        return before.schema()
                .column(profile.column().name())
                .map(old -> old.type() != profile.column().type())
                .orElse(true);
    }
}
