package dev.holdfast.workbench.command;

import dev.holdfast.catalog.check.Verdict;

import org.jspecify.annotations.Nullable;

/// Which verdicts close the gate. Without a wish none does: a check that ran is fine, whatever it found.
enum FailOn {
    DRIFT,
    UNDECIDED;

    static final String DESCRIPTION =
            "Exit with 1 on drift, or on undecided too (default: exit with 0 whatever was found).";

    static int exit(@Nullable FailOn wish, Verdict verdict) {
        boolean closed =
                wish == DRIFT && verdict == Verdict.DRIFT
                        || wish == UNDECIDED && verdict != Verdict.STABLE;
        return closed ? ExitCode.FAILED_CHECK : ExitCode.FINE;
    }
}
