package dev.holdfast.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Requests written down for one call of `curl`, which sends them one after the other over one connection and keeps each answer in a file.
record CurlPages(Path config, int count) {
    static CurlPages of(List<RecordingProxy.Recorded> requests, URI server, Path folder)
            throws IOException {
        Files.createDirectory(folder);
        var text = new StringBuilder();
        int number = 0;
        for (var asked : requests) {
            if (number > 0) text.append("next\n");
            text.append("url = \"%s%s\"\n".formatted(server, asked.path()));
            text.append("output = \"%s\"\n".formatted(folder.resolve("answer" + number)));
            text.append("silent\nfail\n");
            if (asked.method().equals("POST")) {
                Path body = folder.resolve("body" + number);
                Files.write(body, asked.body());
                text.append("header = \"Content-Type: application/json\"\n");
                text.append("data-binary = \"@%s\"\n".formatted(body));
            }
            number++;
        }
        return new CurlPages(Files.writeString(folder.resolve("curl.config"), text), number);
    }

    /// Milliseconds.
    double fetch() throws IOException, InterruptedException {
        var watch = new Stopwatch();
        Process curl =
                new ProcessBuilder("curl", "--config", config.toString()).inheritIO().start();
        if (curl.waitFor() != 0) throw new IOException("curl ended with " + curl.exitValue());
        return watch.read().clock();
    }
}
