package dev.holdfast.app.start;

import dev.holdfast.catalog.Trouble;

import java.util.Locale;
import java.util.Map;

/// Whether there is a screen to open a window on. On Linux the environment names it, elsewhere there is one.
///
/// @param system the name of the operating system
record Display(String system, Map<String, String> environment) {
    private static final String PLATFORM = "glass.platform";
    private static final String INTO_MEMORY = "Headless";

    static Display here() {
        return new Display(System.getProperty("os.name", ""), System.getenv());
    }

    boolean present() {
        return !system.toLowerCase(Locale.ROOT).contains("linux")
                || named("DISPLAY")
                || named("WAYLAND_DISPLAY");
    }

    private boolean named(String variable) {
        return !environment.getOrDefault(variable, "").isBlank();
    }

    /// @throws Trouble when a window would have nowhere to open
    void mustBePresent() {
        if (!present() && !intoMemory())
            throw noWindow("There is no display: neither DISPLAY nor WAYLAND_DISPLAY names one.");
    }

    static Trouble noWindow(String why) {
        return new Trouble(
                "The window cannot be opened.",
                why,
                "Everything works without one: see holdfast --help, or begin with holdfast demo.");
    }

    private static boolean intoMemory() {
        return INTO_MEMORY.equals(System.getProperty(PLATFORM));
    }

    /// Makes JavaFX draw into memory. Must be called before the toolkit starts.
    static void headless() {
        System.setProperty(PLATFORM, INTO_MEMORY);
        System.setProperty("prism.order", "sw");
        System.setProperty("java.awt.headless", "true");
    }
}
