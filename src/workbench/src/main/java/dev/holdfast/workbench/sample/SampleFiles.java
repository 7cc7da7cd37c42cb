package dev.holdfast.workbench.sample;

import dev.holdfast.catalog.Trouble;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/// The sample's files, copied out of the program into a folder of their own for as long as they are read.
final class SampleFiles implements AutoCloseable {
    private final Path folder;

    SampleFiles() {
        try {
            folder = Files.createTempDirectory("holdfast-sample");
        } catch (IOException e) {
            throw cannotCopy(e);
        }
    }

    /// The file of that name, such as `flights-2013-01.csv.gz`.
    Path file(String name) {
        Path target = folder.resolve(name);
        try (InputStream in = SampleFiles.class.getResourceAsStream(name)) {
            if (in == null) throw new IllegalArgumentException("The sample has no file " + name);
            Files.copy(in, target);
        } catch (IOException e) {
            throw cannotCopy(e);
        }
        return target;
    }

    private static Trouble cannotCopy(IOException e) {
        return new Trouble(
                "The sample project could not be unpacked.",
                "The folder for temporary files cannot be written: " + e.getMessage() + ".",
                "Make room there or set java.io.tmpdir.",
                e);
    }

    @Override
    public void close() {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path path : files.sorted(Comparator.reverseOrder()).toList())
                Files.deleteIfExists(path);
        } catch (IOException e) {
            folder.toFile().deleteOnExit();
        }
    }
}
