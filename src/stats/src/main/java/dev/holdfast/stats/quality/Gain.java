package dev.holdfast.stats.quality;

/// What the rows of highest score catch.
///
/// @param topShare how many of all rows, 0 to 1
/// @param rows as a count, rounded up
/// @param gain share of all positives among them
/// @param lift their share of positives, in units of the share among all rows
public record Gain(double topShare, long rows, double gain, double lift) {}
