package dev.holdfast.workbench.job;

import dev.holdfast.catalog.Trouble;

import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;

/// Puts any failure into words for the user: a [Trouble] as it is, anything else as a fault of ours.
public final class Failures {
    private Failures() {}

    public static String inWords(Throwable failure) {
        return asTrouble(failure).sentence();
    }

    public static Trouble asTrouble(Throwable failure) {
        Throwable cause = failure;
        while ((cause instanceof ExecutionException || cause instanceof CompletionException)
                && cause.getCause() != null) cause = cause.getCause();
        if (cause instanceof Trouble trouble) return trouble;
        String detail =
                cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
        return new Trouble(
                "This could not be done.",
                "Holdfast met something it did not expect (" + detail + ").",
                "Nothing was changed. Details are in the log; if it happens again, report it with"
                        + " them.",
                cause);
    }
}
