package dev.holdfast.catalog.data;

/// SHA-256, in lower-case hex, of the file's bytes and of its canonical content: the same rows in another
/// format or packing have the same `content`.
public record Fingerprint(String bytes, String content) {}
