package dev.holdfast.workbench.dataset;

import dev.holdfast.catalog.data.DatasetVersion;

/// The version a file became, or the version that already held the same content.
public record ImportOutcome(DatasetVersion version, boolean alreadyHere) {}
