package dev.holdfast.app.place;

/// Asks the user for a system to connect, from any place.
public interface Connecting {
    void ask();
}
