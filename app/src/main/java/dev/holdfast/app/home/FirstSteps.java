package dev.holdfast.app.home;

/// The three ways into an empty workspace.
public interface FirstSteps {
    /// Brings in the sample project; it can be deleted like any other.
    void openSample();

    /// Asks for files and brings them in.
    void chooseFiles();

    /// Asks for the address of a tracker.
    void connect();
}
