package dev.holdfast.data.window;

import dev.holdfast.catalog.Trouble;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/// A model's text in a file from outside, which may be packed with gzip.
public final class ModelText {
    private static final int LONGEST = 64 << 20;

    private ModelText() {}

    /// @throws Trouble when there is no such file or it is too long
    public static String read(Path file) {
        try (InputStream raw = Files.newInputStream(file);
                InputStream in = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw) {
            byte[] bytes = in.readNBytes(LONGEST + 1);
            if (bytes.length > LONGEST) throw unusable(file, "It is longer than 64 MB.", null);
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw unusable(file, "There is no such file, or it cannot be read.", e);
        }
    }

    private static Trouble unusable(Path file, String why, @Nullable Exception cause) {
        return new Trouble(
                "Could not use the model %s.".formatted(file.getFileName()),
                why,
                "Give the text that LightGBM's Booster.save_model writes.",
                cause);
    }
}
