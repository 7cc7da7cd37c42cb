package dev.holdfast.data.quality;

/// An item that was recommended to a user.
///
/// @param score the higher, the earlier it is shown
/// @param relevance 0 = not relevant
record Recommended(String item, double score, double relevance) {}
