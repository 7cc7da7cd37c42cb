/// Benchmarks, each a program of its own; what they said last is in docs/benchmarks.md.
@NullMarked
package dev.holdfast.bench;

import org.jspecify.annotations.NullMarked;
