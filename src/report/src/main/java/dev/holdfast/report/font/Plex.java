package dev.holdfast.report.font;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.GraphicsEnvironment;
import java.awt.font.FontRenderContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// The faces shipped with Holdfast, and how wide text is in them. Width never asks a screen, so a
/// figure is laid out the same everywhere.
public enum Plex {
    REGULAR("IBMPlexSans-Regular.ttf"),
    MEDIUM("IBMPlexSans-Medium.ttf"),
    SEMIBOLD("IBMPlexSans-SemiBold.ttf"),
    BOLD("IBMPlexSans-Bold.ttf"),
    MONO("IBMPlexMono-Regular.ttf");

    /// The family figures name; they use plain and bold only, which every drawing target knows.
    public static final String FAMILY = "IBM Plex Sans";

    private static final FontRenderContext MEASURE = new FontRenderContext(null, true, true);
    private static final Map<Integer, Font> PLAIN_BY_SIZE = new ConcurrentHashMap<>();
    private static final Map<Integer, Font> BOLD_BY_SIZE = new ConcurrentHashMap<>();

    static {
        var environment = GraphicsEnvironment.getLocalGraphicsEnvironment();
        environment.registerFont(REGULAR.load());
        environment.registerFont(BOLD.load());
    }

    private final String file;

    Plex(String file) {
        this.file = file;
    }

    /// The face as a TrueType file; the caller closes it.
    public InputStream open() {
        InputStream in = Plex.class.getResourceAsStream(file);
        if (in == null) throw new IllegalStateException("The font " + file + " is missing");
        return in;
    }

    /// Where the face is on the class path, for a program that loads it by address.
    public String resource() {
        return "/dev/holdfast/report/font/" + file;
    }

    public static Font plain(int size) {
        return PLAIN_BY_SIZE.computeIfAbsent(size, s -> new Font(FAMILY, Font.PLAIN, s));
    }

    public static Font bold(int size) {
        return BOLD_BY_SIZE.computeIfAbsent(size, s -> new Font(FAMILY, Font.BOLD, s));
    }

    /// Width in pixels.
    public static double width(String text, Font font) {
        return text.isEmpty() ? 0 : font.getStringBounds(text, MEASURE).getWidth();
    }

    private Font load() {
        try (InputStream in = open()) {
            return Font.createFont(Font.TRUETYPE_FONT, in);
        } catch (FontFormatException e) {
            throw new IllegalStateException("Could not read the font " + file, e);
        } catch (IOException e) {
            throw new UncheckedIOException("Could not read the font " + file, e);
        }
    }
}
