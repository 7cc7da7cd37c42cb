package dev.holdfast.data.table;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// Gives the engine a path it reads literally: a name with wildcards would be read as a pattern, so such a file gets a
/// second name in the scratch folder, by hard link where the disk allows it and as a copy otherwise.
public final class Reachable {
    private Reachable() {}

    public static Path by(Path file, Path scratch) throws IOException {
        Path real = file.toAbsolutePath().normalize();
        if (Engine.plain(real)) return real;
        Path second =
                scratch.resolve("source-" + Math.abs(real.toString().hashCode()) + ".parquet");
        Files.deleteIfExists(second);
        try {
            return Files.createLink(second, real);
        } catch (IOException | UnsupportedOperationException e) {
            return Files.copy(real, second, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
