package dev.holdfast.data.pushdown;

/// What the database was asked and gave: questions, values in its answers, and the bytes of both as text, without what the protocol adds.
public record Answered(int questions, long values, long bytesOut, long bytesIn) {}
