package dev.holdfast.store;

import java.net.InetAddress;
import java.net.UnknownHostException;

/// What this machine is called. Asked when the first audit line is written and not before: some systems take seconds to
/// answer.
final class Machine {
    static final String NAME = name();

    private Machine() {}

    private static String name() {
        String windows = System.getenv("COMPUTERNAME");
        if (windows != null) return windows;
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "unknown";
        }
    }
}
