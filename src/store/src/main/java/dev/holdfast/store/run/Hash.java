package dev.holdfast.store.run;

/// 64-bit hashes that are the same on every machine and in every release: they are kept in the store.
final class Hash {
    private static final long PRIME = 0x100000001B3L;
    private static final long START = 0xCBF29CE484222325L;

    private Hash() {}

    /// FNV-1a over UTF-16 units, then mixed.
    static long of(String text) {
        long hash = START;
        for (int i = 0; i < text.length(); i++) hash = (hash ^ text.charAt(i)) * PRIME;
        return mixed(hash);
    }

    /// All NaN are one value; 0 and -0 are two.
    static long of(double value) {
        return mixed(Double.doubleToLongBits(value));
    }

    /// The finaliser of SplitMix64 (Steele, Lea and Flood 2014).
    private static long mixed(long seed) {
        long hash = seed + 0x9E3779B97F4A7C15L;
        hash = (hash ^ (hash >>> 30)) * 0xBF58476D1CE4E5B9L;
        hash = (hash ^ (hash >>> 27)) * 0x94D049BB133111EBL;
        return hash ^ (hash >>> 31);
    }
}
