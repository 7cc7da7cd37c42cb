package dev.holdfast.remote.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.holdfast.catalog.Trouble;
import dev.holdfast.catalog.connection.Login;
import dev.holdfast.catalog.job.CancelledException;
import dev.holdfast.catalog.job.Progress;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

@Timeout(20)
class HttpDoorTest {
    private static final Patience QUICK =
            new Patience(4, Duration.ofMillis(5), Duration.ofMillis(20), Duration.ofSeconds(2));
    private final JournalInMemory journal = new JournalInMemory();
    private final HttpDoor door = new HttpDoor(journal, Clock.systemUTC(), QUICK);

    @AfterEach
    void close() {
        door.close();
    }

    private static Request ask(PlayedServer server) {
        return Request.get("list runs", server.uri("/runs?token=h1dden&page=2"));
    }

    @Test
    void readsJsonAndEntersItInTheJournalWithoutWhatMayBeSecret() {
        try (var server = new PlayedServer((_, reply, _) -> reply.json("{\"a\":[1,2]}"))) {
            var credentials = Credentials.of(new Login.Basic("ann"), "s3cret");
            assertThat(door.json(ask(server).on(7, credentials), Progress.NONE).get("a"))
                    .hasSize(2);
            assertThat(server.asked().getFirst().login()).isEqualTo("Basic YW5uOnMzY3JldA==");
            var entry = journal.all().getFirst();
            assertThat(entry.path()).isEqualTo("/runs?token&page");
            assertThat(entry.connectionId()).isEqualTo(7);
            assertThat(entry.status()).isEqualTo(200);
            assertThat(entry.bytesIn()).isEqualTo(11);
            assertThat(entry.writes()).isFalse();
            assertThat(entry.toString() + credentials + ask(server).on(7, credentials))
                    .doesNotContain("s3cret", "YW5u", "h1dden");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "401, <html>, AUTH",
        "403, {}, AUTH",
        "404, '{\"message\":\"no run\"}', NOT_FOUND",
        "404, <html>, UNSUPPORTED",
        "405, x, UNSUPPORTED",
        "501, x, UNSUPPORTED",
        "400, '{\"message\":\"bad\"}', BAD_DATA",
        "429, x, RATE_LIMIT",
        "500, <html>, TRANSIENT",
        "503, x, TRANSIENT"
    })
    void namesTheKindOfARefusal(int status, String body, Fault fault) {
        try (var server =
                new PlayedServer((_, reply, _) -> reply.send(status, "text/plain", body))) {
            var failure =
                    catchThrowableOfType(
                            RemoteFailure.class,
                            () -> door.send(ask(server).once(), Progress.NONE));
            assertThat(failure.fault()).isEqualTo(fault);
            assertThat(failure.status()).isEqualTo(status);
            assertThat(failure.sentence()).contains("Could not list runs at 127.0.0.1");
        }
    }

    @Test
    void tellsWhatTheServerSays() {
        try (var server =
                new PlayedServer(
                        (_, reply, _) ->
                                reply.send(
                                        400,
                                        "application/json",
                                        "{\"error_code\":\"X\",\"message\":\"Column a is"
                                                + " missing\"}"))) {
            assertThatThrownBy(() -> door.send(ask(server), Progress.NONE))
                    .isInstanceOfSatisfying(
                            RemoteFailure.class,
                            f -> assertThat(f.why()).contains("Column a is missing"));
            assertThat(server.asked()).hasSize(1);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "html",
        "empty",
        "null",
        "cut",
        "truncated",
        "busy",
        "limited",
        "trailing",
        "twice",
        "gzip",
        "bom"
    })
    void asksAgainAfterAPassingFault(String kind) {
        PlayedServer.Play play =
                (_, reply, n) -> {
                    if (n > 2) reply.json("{\"ok\":true}");
                    else fault(kind, reply);
                };
        try (var server = new PlayedServer(play)) {
            assertThat(door.json(ask(server), Progress.NONE).get("ok").booleanValue()).isTrue();
            assertThat(server.asked()).hasSize(3);
            assertThat(journal.all()).hasSize(3);
        }
    }

    private static void fault(String kind, PlayedServer.Reply reply) throws java.io.IOException {
        switch (kind) {
            case "html" -> reply.send(200, "text/html", "<html>Sign in</html>");
            case "empty" -> reply.json("");
            case "null" -> reply.json("null");
            case "cut" -> reply.cutOff("{\"ok\":");
            case "truncated" -> reply.json("{\"ok\":tr");
            case "busy" -> reply.send(503, "text/plain", "busy");
            case "limited" -> reply.header("Retry-After", "0").send(429, "text/plain", "");
            case "trailing" -> reply.json("{\"ok\":true} {}");
            case "twice" -> reply.json("{\"ok\":true,\"ok\":false}");
            case "gzip" -> reply.header("Content-Encoding", "gzip").json("{\"ok\":true}");
            case "bom" -> reply.json("\uFEFF\uFEFF{\"ok\":true}");
            default -> throw new IllegalArgumentException(kind);
        }
    }

    @Test
    void waitsAsLongAsTheServerWishes() {
        try (var server =
                new PlayedServer(
                        (_, reply, n) -> {
                            if (n == 1)
                                reply.header("Retry-After", "1").send(429, "text/plain", "");
                            else reply.json("{}");
                        })) {
            long begin = System.nanoTime();
            door.json(ask(server), Progress.NONE);
            assertThat(Duration.ofNanos(System.nanoTime() - begin))
                    .isBetween(Duration.ofMillis(950), Duration.ofSeconds(5));
        }
    }

    @Test
    void doesNotWaitLongerThanItsPatience() {
        try (var server =
                new PlayedServer(
                        (_, reply, _) ->
                                reply.header("Retry-After", "3600").send(429, "text/plain", ""))) {
            var failure =
                    catchThrowableOfType(
                            RemoteFailure.class, () -> door.json(ask(server), Progress.NONE));
            assertThat(failure.fault()).isEqualTo(Fault.RATE_LIMIT);
            assertThat(failure.retryAfter()).isEqualTo(Duration.ofHours(1));
            assertThat(server.asked()).hasSize(1);
        }
    }

    @Test
    void sendsWhatIsNotRepeatableOnce() {
        try (var server = new PlayedServer((_, reply, _) -> reply.send(500, "text/plain", ""))) {
            var post =
                    Request.post("score a row", server.uri("/"), "application/json", "{}")
                            .writing();
            assertThatThrownBy(() -> door.send(post, Progress.NONE))
                    .isInstanceOf(RemoteFailure.class);
            assertThat(server.asked()).hasSize(1);
            assertThat(journal.all().getFirst().writes()).isTrue();
            assertThat(journal.all().getFirst().bytesOut()).isEqualTo(2);
        }
    }

    @Test
    void theDeadlineCoversASlowBody() {
        try (var server =
                new PlayedServer(
                        (_, reply, _) -> reply.drip("{\"a\":\"" + "x".repeat(100) + "\"}", 100))) {
            long begin = System.nanoTime();
            var failure =
                    catchThrowableOfType(
                            RemoteFailure.class,
                            () ->
                                    door.send(
                                            ask(server).once().within(Duration.ofMillis(400)),
                                            Progress.NONE));
            assertThat(failure.fault()).isEqualTo(Fault.TRANSIENT);
            assertThat(Duration.ofNanos(System.nanoTime() - begin))
                    .isLessThan(Duration.ofSeconds(3));
            assertThat(journal.all().getFirst().failure()).contains("did not come within");
        }
    }

    @Test
    void breaksOffAnAnswerThatIsTooLargeAndDoesNotAskAgain() {
        try (var server =
                new PlayedServer((_, reply, _) -> reply.json("\"" + "x".repeat(300_000) + "\""))) {
            var failure =
                    catchThrowableOfType(
                            RemoteFailure.class,
                            () -> door.send(ask(server).atMost(1000), Progress.NONE));
            assertThat(failure.fault()).isEqualTo(Fault.BAD_DATA);
            assertThat(failure.why()).contains("1,000 bytes");
            assertThat(server.asked()).hasSize(1);
        }
    }

    @Test
    void followsARedirectOnTheSameHostWithTheLogin() {
        try (var server =
                new PlayedServer(
                        (asked, reply, _) -> {
                            if (asked.uri().getPath().equals("/runs"))
                                reply.header("Location", "/new").send(302, "text/plain", "");
                            else reply.json("{}");
                        })) {
            door.json(ask(server).on(1, Credentials.of(new Login.Bearer(), "t")), Progress.NONE);
            assertThat(server.asked().getLast().uri().getPath()).isEqualTo("/new");
            assertThat(server.asked().getLast().login()).isEqualTo("Bearer t");
        }
    }

    @Test
    void neverFollowsARedirectElsewhere() {
        try (var other = new PlayedServer((_, reply, _) -> reply.json("{}"))) {
            for (String target :
                    new String[] {
                        other.uri("/x").toString(),
                        other.uri("/x").toString().replace("127.0.0.1", "localhost"),
                        "file:///etc/passwd",
                        "//evil.example/x",
                        "http://u:p@127.0.0.1/",
                        ":::",
                        ""
                    }) {
                try (var server =
                        new PlayedServer(
                                (_, reply, _) ->
                                        reply.header("Location", target)
                                                .send(302, "text/plain", ""))) {
                    var failure =
                            catchThrowableOfType(
                                    RemoteFailure.class,
                                    () -> door.send(ask(server), Progress.NONE));
                    assertThat(failure.fault()).as(target).isEqualTo(Fault.BAD_DATA);
                }
            }
            assertThat(other.asked()).isEmpty();
        }
    }

    @Test
    void endsALoopOfRedirects() {
        try (var server =
                new PlayedServer(
                        (_, reply, _) ->
                                reply.header("Location", "/again").send(302, "text/plain", ""))) {
            assertThatThrownBy(() -> door.send(ask(server), Progress.NONE))
                    .isInstanceOf(RemoteFailure.class);
            assertThat(server.asked()).hasSize(6);
        }
    }

    @Test
    void stopsWithinASecondWhenCancelled() throws Exception {
        var cancelled = new AtomicBoolean();
        try (var server = new PlayedServer((_, reply, _) -> reply.drip("x".repeat(1000), 100))) {
            Thread.ofVirtual()
                    .start(
                            () -> {
                                sleep(300);
                                cancelled.set(true);
                            });
            long begin = System.nanoTime();
            assertThatThrownBy(() -> door.send(ask(server), cancelledBy(cancelled)))
                    .isInstanceOf(CancelledException.class);
            assertThat(Duration.ofNanos(System.nanoTime() - begin))
                    .isLessThan(Duration.ofMillis(1300));
        }
    }

    @Test
    void cancellingAlsoEndsAWaitForTheServer() {
        var cancelled = new AtomicBoolean();
        try (var server =
                new PlayedServer(
                        (_, reply, _) ->
                                reply.header("Retry-After", "2").send(429, "text/plain", ""))) {
            Thread.ofVirtual()
                    .start(
                            () -> {
                                sleep(300);
                                cancelled.set(true);
                            });
            long begin = System.nanoTime();
            assertThatThrownBy(() -> door.send(ask(server), cancelledBy(cancelled)))
                    .isInstanceOf(CancelledException.class);
            assertThat(Duration.ofNanos(System.nanoTime() - begin))
                    .isLessThan(Duration.ofMillis(1300));
        }
    }

    @Test
    void nothingLeavesWhileOffline() {
        try (var server = new PlayedServer((_, reply, _) -> reply.json("{}"))) {
            door.workOffline(true);
            var failure =
                    catchThrowableOfType(
                            RemoteFailure.class, () -> door.json(ask(server), Progress.NONE));
            assertThat(failure.fault()).isEqualTo(Fault.OFFLINE);
            assertThat(server.asked()).isEmpty();
            assertThat(journal.all()).isEmpty();
            door.workOffline(false);
            assertThat(door.json(ask(server), Progress.NONE).isObject()).isTrue();
        }
    }

    @Test
    void saysThatNothingListens() {
        URI closed;
        try (var server = new PlayedServer((_, reply, _) -> reply.json("{}"))) {
            closed = server.uri("/");
        }
        var failure =
                catchThrowableOfType(
                        RemoteFailure.class,
                        () -> door.send(Request.get("look", closed).once(), Progress.NONE));
        assertThat(failure.why()).isEqualTo("Nothing listens at that address.");
        assertThat(failure.fault()).isEqualTo(Fault.TRANSIENT);
    }

    @ParameterizedTest
    @CsvSource({
        "file:///etc/passwd",
        "http://user:pw@host/",
        "ftp://host/",
        "http:///x",
        "relative"
    })
    void refusesAddressesThatAreNone(String address) {
        assertThatThrownBy(() -> Request.get("look", URI.create(address)))
                .isInstanceOf(Trouble.class);
    }

    @Test
    void refusesJsonDeeperThanAnyRealAnswer() {
        try (var server =
                new PlayedServer((_, reply, _) -> reply.json("[".repeat(100) + "]".repeat(100)))) {
            var failure =
                    catchThrowableOfType(
                            RemoteFailure.class,
                            () -> door.json(ask(server).once(), Progress.NONE));
            assertThat(failure.fault()).isEqualTo(Fault.BAD_DATA);
        }
    }

    private static Progress cancelledBy(AtomicBoolean wish) {
        return new Progress() {
            @Override
            public void report(long done, long total, String unit, String note) {}

            @Override
            public boolean cancelled() {
                return wish.get();
            }
        };
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
