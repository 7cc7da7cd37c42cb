package dev.holdfast.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// The numbered scripts that make a store what it is, oldest first, under one folder of the class path. A script that was
/// released is never changed; what comes next is a new one.
record Migrations(String folder, List<String> scripts) {
    static final Migrations OURS =
            new Migrations(
                    "dev/holdfast/store/migrations", List.of("V1__domain.sql", "V2__runs.sql"));

    Migrations {
        scripts = List.copyOf(scripts);
    }

    /// The version of a store that has seen every script.
    int latest() {
        return version(scripts.getLast());
    }

    private static int version(String script) {
        return Integer.parseInt(script.substring(1, script.indexOf("__")));
    }

    String text(String script) {
        String resource = folder + "/" + script;
        try (InputStream in = Migrations.class.getClassLoader().getResourceAsStream(resource)) {
            if (in == null) throw new IllegalStateException("The program lacks " + resource);
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("Could not read " + resource, e);
        }
    }
}
