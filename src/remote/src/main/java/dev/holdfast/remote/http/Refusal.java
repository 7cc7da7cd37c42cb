package dev.holdfast.remote.http;

import dev.holdfast.catalog.Trouble;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;

/// Turns an answer with a status of 300 or more into a [RemoteFailure].
final class Refusal {
    private static final JsonMapper MAPPER = JsonMapper.shared();
    private static final int MOST_SHOWN = 400;

    private Refusal() {}

    static RemoteFailure of(
            Request request, int status, HttpHeaders headers, byte[] body, Clock clock) {
        String message = message(body);
        Fault fault = fault(status, message.isEmpty());
        var words = new Trouble(Words.couldNot(request), why(status, message), next(fault));
        return new RemoteFailure(fault, status, retryAfter(headers, clock), words, null)
                .saying(new String(body, StandardCharsets.UTF_8));
    }

    /// A 404 that is no JSON comes from a server that does not know the call.
    private static Fault fault(int status, boolean plain) {
        return switch (status) {
            case 401, 403, 407 -> Fault.AUTH;
            case 404 -> plain ? Fault.UNSUPPORTED : Fault.NOT_FOUND;
            case 405, 501 -> Fault.UNSUPPORTED;
            case 410 -> Fault.NOT_FOUND;
            case 429 -> Fault.RATE_LIMIT;
            case 408, 425 -> Fault.TRANSIENT;
            default -> status >= 500 ? Fault.TRANSIENT : Fault.BAD_DATA;
        };
    }

    private static String why(int status, String message) {
        String said = message.isEmpty() ? "" : " and says: " + message;
        return "The server answers with status %d%s".formatted(status, said.isEmpty() ? "." : said);
    }

    private static String next(Fault fault) {
        return switch (fault) {
            case AUTH -> "Check user and password or token, and that they allow this.";
            case NOT_FOUND, UNSUPPORTED ->
                    "Check the address and that this server's version offers it.";
            case RATE_LIMIT, TRANSIENT -> "Try again later.";
            case BAD_DATA, OFFLINE -> "Change what was asked for.";
        };
    }

    /// The text under `message`, `error` or `detail`, shortened; empty when the body is no JSON object.
    private static String message(byte[] body) {
        JsonNode node;
        try {
            node = MAPPER.readTree(body);
        } catch (JacksonException e) {
            return "";
        }
        if (node == null || !node.isObject()) return "";
        for (String name : new String[] {"message", "error", "detail", "error_code"}) {
            JsonNode text = node.get(name);
            if (text != null && !text.isNull())
                return shortened(text.isString() ? text.stringValue() : text.toString());
        }
        return shortened(new String(body, StandardCharsets.UTF_8));
    }

    private static String shortened(String text) {
        String line = text.replaceAll("\\p{Cntrl}+", " ").strip();
        return line.length() <= MOST_SHOWN ? line : line.substring(0, MOST_SHOWN) + " …";
    }

    private static @Nullable Duration retryAfter(HttpHeaders headers, Clock clock) {
        String wish = headers.firstValue("Retry-After").orElse("").strip();
        if (wish.isEmpty()) return null;
        if (wish.matches("\\d{1,9}")) return Duration.ofSeconds(Long.parseLong(wish));
        try {
            var at = ZonedDateTime.parse(wish, DateTimeFormatter.RFC_1123_DATE_TIME);
            var wait = Duration.between(clock.instant(), at.toInstant());
            return wait.isNegative() ? Duration.ZERO : wait;
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
