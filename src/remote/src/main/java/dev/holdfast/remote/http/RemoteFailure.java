package dev.holdfast.remote.http;

import dev.holdfast.catalog.Trouble;

import org.jspecify.annotations.Nullable;

import java.time.Duration;

/// A remote call that did not work, by kind. Shown to the user as any other [Trouble].
public final class RemoteFailure extends Trouble {
    private static final long serialVersionUID = 1L;

    private final Fault fault;
    private final int status;
    private final @Nullable Duration retryAfter;
    private final String answer;

    public RemoteFailure(
            Fault fault,
            int status,
            @Nullable Duration retryAfter,
            Trouble words,
            @Nullable Throwable cause) {
        this(fault, status, retryAfter, words, cause, "");
    }

    private RemoteFailure(
            Fault fault,
            int status,
            @Nullable Duration retryAfter,
            Trouble words,
            @Nullable Throwable cause,
            String answer) {
        super(words.what(), words.why(), words.next(), cause);
        this.fault = fault;
        this.status = status;
        this.retryAfter = retryAfter;
        this.answer = answer;
    }

    /// The same failure with the whole of what the server said.
    RemoteFailure saying(String text) {
        return new RemoteFailure(fault, status, retryAfter, this, getCause(), text);
    }

    /// What the server said with its refusal, whole; empty where it said nothing. Never shown as it is.
    public String answer() {
        return answer;
    }

    /// An answer that came but cannot be right; asking again may help.
    public static RemoteFailure unreadable(String what, String why) {
        return new RemoteFailure(
                Fault.BAD_DATA,
                0,
                null,
                new Trouble(
                        what,
                        why,
                        "Check that the address is that of the server itself and not of a login"
                                + " page."),
                null);
    }

    public Fault fault() {
        return fault;
    }

    /// The HTTP status; 0 where no answer came or what came cannot be right.
    public int status() {
        return status;
    }

    /// How long the server asks us to wait, where it says so.
    public @Nullable Duration retryAfter() {
        return retryAfter;
    }

    @Override
    public boolean remote() {
        return true;
    }

    /// Whether the same call may work in a moment: never for one the server understood and refused.
    public boolean passing() {
        return fault == Fault.RATE_LIMIT
                || fault == Fault.TRANSIENT
                || (fault == Fault.BAD_DATA && status == 0);
    }
}
