package dev.holdfast.data;

/// Bounds on what a file from outside may ask for. `field` is the longest cell in characters, `name` the longest column
/// name kept, `columns` the most columns, `depth` the deepest JSON nesting. A packed file that grows more than `ratio`
/// times beyond `freeBytes` unpacked bytes is refused as a bomb. `memory` (bytes) and `threads` bound the engine.
public record Limits(
        int field,
        int name,
        int columns,
        int depth,
        int ratio,
        long freeBytes,
        long memory,
        int threads) {
    public static final Limits DEFAULT =
            new Limits(8 << 20, 500, 5_000, 100, 400, 48L << 20, 512L << 20, 2);
}
