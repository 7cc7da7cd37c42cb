package dev.holdfast.remote.http;

/// Why a remote did not give what was asked of it.
public enum Fault {
    /// It wants another login, or forbids this one the call.
    AUTH,
    /// It speaks our language but does not have the thing.
    NOT_FOUND,
    /// It does not know the call at all.
    UNSUPPORTED,
    /// It asks to be left alone for a while.
    RATE_LIMIT,
    /// It failed, broke off or took too long; the same call may work later.
    TRANSIENT,
    /// Its answer cannot be read, or it refuses what was sent as malformed.
    BAD_DATA,
    /// Nothing was sent: the user works offline.
    OFFLINE
}
