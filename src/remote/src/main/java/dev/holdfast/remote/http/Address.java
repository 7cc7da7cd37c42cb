package dev.holdfast.remote.http;

import dev.holdfast.catalog.Trouble;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/// The rules for addresses: which may be called, which count as the same place, how one is written
/// down without what it may hide.
final class Address {
    private Address() {}

    static URI checked(URI uri) {
        String scheme = scheme(uri);
        if (!scheme.equals("http") && !scheme.equals("https"))
            throw refused("It must begin with http:// or https://.");
        if (uri.getHost() == null || uri.getHost().isEmpty()) throw refused("It names no host.");
        if (uri.getRawUserInfo() != null)
            throw refused("It carries a login, which would be kept in plain text.");
        return uri;
    }

    /// Where a redirect leads, or null when following it would leave the host, the port or TLS.
    static @Nullable URI sameHost(URI from, String location) {
        URI target;
        try {
            target = from.resolve(location.strip());
        } catch (IllegalArgumentException e) {
            return null;
        }
        if (target.getHost() == null || target.getRawUserInfo() != null) return null;
        if (!target.getHost().equalsIgnoreCase(from.getHost())) return null;
        boolean same = scheme(target).equals(scheme(from)) && port(target) == port(from);
        boolean upgraded =
                scheme(from).equals("http")
                        && port(from) == 80
                        && scheme(target).equals("https")
                        && port(target) == 443;
        return same || upgraded ? target : null;
    }

    /// Host and port, as written.
    static String host(URI uri) {
        return uri.getPort() < 0 ? uri.getHost() : uri.getHost() + ":" + uri.getPort();
    }

    /// The path and the names of its parameters; their values may be secrets and stay out.
    static String shown(URI uri) {
        String query = uri.getRawQuery();
        if (query == null || query.isEmpty()) return uri.getRawPath();
        return uri.getRawPath()
                + "?"
                + Arrays.stream(query.split("&"))
                        .map(pair -> pair.split("=", 2)[0])
                        .distinct()
                        .collect(Collectors.joining("&"));
    }

    private static String scheme(URI uri) {
        return uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
    }

    private static int port(URI uri) {
        if (uri.getPort() >= 0) return uri.getPort();
        return scheme(uri).equals("https") ? 443 : 80;
    }

    private static Trouble refused(String why) {
        return new Trouble(
                "This address cannot be used.",
                why,
                "Write it like http://host:port, and the login in its own field.");
    }
}
