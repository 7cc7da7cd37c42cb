package dev.holdfast.app.look;

/// Which theme the user wants.
public enum ThemeChoice {
    SYSTEM,
    LIGHT,
    DARK
}
