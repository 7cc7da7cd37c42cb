package dev.holdfast.remote.sync;

import dev.holdfast.catalog.job.Progress;

import java.util.Set;

/// A remote system of one kind that can be probed and synced. Methods block; call them from a background task.
public interface Connector {
    /// The word a connection keeps: `mlflow`.
    String kind();

    /// What this kind of system offers at best; [#probe] says what one server really answers.
    Set<Capability> capabilities();

    CursorKind cursorKind();

    /// Asks the server who it is and which calls it answers. One call that does not work costs that
    /// capability only.
    ///
    /// @throws dev.holdfast.remote.http.RemoteFailure when it cannot be reached or refuses the login
    Reached probe(Progress progress);
}
