package dev.holdfast.app.look;

import dev.holdfast.catalog.connection.Connection;

/// How the last contact with a system went, as a mark: disc, diamond, cross or ring.
public final class ConnectionMark {
    private ConnectionMark() {}

    public static Mark of(Connection connection) {
        return switch (connection.state()) {
            case FINE -> Mark.STABLE;
            case LIMITED -> Mark.WARN;
            case FAILED -> Mark.FAILED;
            case OFF, NEW -> Mark.OFF;
        };
    }
}
