package dev.holdfast.worker;

import java.nio.file.Path;

/// Truths that came later, in a file of their own.
///
/// @param key the column of ids by which they are joined
public record LabelFile(Path file, String key) {}
