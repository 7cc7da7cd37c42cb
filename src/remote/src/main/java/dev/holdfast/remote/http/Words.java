package dev.holdfast.remote.http;

import dev.holdfast.catalog.Trouble;

import org.jspecify.annotations.Nullable;

import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.nio.channels.UnresolvedAddressException;

import javax.net.ssl.SSLException;

/// Says in the user's words what went wrong on the way.
final class Words {
    private Words() {}

    static String couldNot(Request request) {
        return "Could not %s at %s.".formatted(request.purpose(), Address.host(request.uri()));
    }

    static RemoteFailure offline(Request request) {
        return failure(
                request,
                Fault.OFFLINE,
                "Holdfast works offline.",
                "Switch working offline off and try again.",
                null);
    }

    static RemoteFailure tooLate(Request request) {
        long seconds = Math.max(1, request.bounds().deadline().toSeconds());
        return failure(
                request,
                Fault.TRANSIENT,
                "The whole answer did not come within %d seconds.".formatted(seconds),
                "Try again later.",
                null);
    }

    static RemoteFailure tooLarge(Request request) {
        return new RemoteFailure(
                Fault.BAD_DATA,
                200,
                null,
                new Trouble(
                        couldNot(request),
                        "The answer is larger than the %,d bytes allowed."
                                .formatted(request.bounds().mostBytes()),
                        "Check that the address is right."),
                null);
    }

    static RemoteFailure encoded(Request request, String encoding) {
        return failure(
                request,
                Fault.BAD_DATA,
                "The answer is packed as %s, which was not asked for.".formatted(encoding),
                "Check for a proxy between here and the server.",
                null);
    }

    static RemoteFailure ledAway(Request request) {
        return new RemoteFailure(
                Fault.BAD_DATA,
                302,
                null,
                new Trouble(
                        couldNot(request),
                        "The server sends us to another address, which Holdfast does not follow so"
                                + " that no login or data reaches it.",
                        "Connect to the new address itself if you trust it."),
                null);
    }

    /// The connection could not be made or broke.
    static RemoteFailure broken(Request request, @Nullable Throwable cause) {
        return failure(request, Fault.TRANSIENT, reason(cause), next(cause), cause);
    }

    private static String reason(@Nullable Throwable cause) {
        if (has(cause, HttpConnectTimeoutException.class)) return "The host does not answer.";
        if (has(cause, UnknownHostException.class) || has(cause, UnresolvedAddressException.class))
            return "There is no host of that name.";
        if (has(cause, ConnectException.class)) return "Nothing listens at that address.";
        if (has(cause, SSLException.class)) return "No secure connection could be agreed on.";
        return "The connection broke off.";
    }

    private static String next(@Nullable Throwable cause) {
        if (has(cause, SSLException.class))
            return "Check the server's certificate, and http or https.";
        if (has(cause, ConnectException.class) || has(cause, UnknownHostException.class))
            return "Check the address and that the server runs.";
        return "Try again later.";
    }

    private static boolean has(@Nullable Throwable thrown, Class<? extends Throwable> kind) {
        for (Throwable t = thrown; t != null; t = t.getCause()) if (kind.isInstance(t)) return true;
        return false;
    }

    private static RemoteFailure failure(
            Request request, Fault fault, String why, String next, @Nullable Throwable cause) {
        return new RemoteFailure(fault, 0, null, new Trouble(couldNot(request), why, next), cause);
    }
}
