package dev.holdfast.app.start;

import java.util.Locale;

/// Whether there is a screen to open a window on.
final class Display {
    private Display() {}

    static boolean present() {
        if (!System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux"))
            return true;
        return named("DISPLAY") || named("WAYLAND_DISPLAY");
    }

    private static boolean named(String variable) {
        String value = System.getenv(variable);
        return value != null && !value.isBlank();
    }

    /// Makes JavaFX draw into memory. Must be called before the toolkit starts.
    static void headless() {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        System.setProperty("java.awt.headless", "true");
    }
}
