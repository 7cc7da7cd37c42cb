package dev.holdfast.remote.serving;

import dev.holdfast.catalog.deployment.ServedSchema;

import java.util.List;

/// A server that answers for a model. Methods block and throw [dev.holdfast.remote.http.RemoteFailure] where no answer can be read.
public interface ScoringServer {
    /// How it is right now. Never throws: what went wrong is part of the answer.
    Look look();

    /// What the model takes and gives, as far as the server says.
    ServedSchema schema();

    /// Scores rows of texts, in the order of `columns`.
    Scored score(List<String> columns, List<List<String>> rows);
}
