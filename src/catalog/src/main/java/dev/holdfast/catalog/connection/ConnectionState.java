package dev.holdfast.catalog.connection;

/// How the last contact went: FINE, LIMITED (some calls unsupported), FAILED, OFF (by the user), NEW (never tried).
public enum ConnectionState {
    NEW,
    FINE,
    LIMITED,
    FAILED,
    OFF
}
