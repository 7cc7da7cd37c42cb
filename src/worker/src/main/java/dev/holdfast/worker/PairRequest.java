package dev.holdfast.worker;

import java.nio.file.Path;
import java.util.Set;

/// Two foreign files to compare without keeping them.
///
/// @param schema types and roles of columns; what it does not say is found out
/// @param columns the only ones to compare; empty for all that both files have. A name that neither has is left out
/// @param methods other libraries' methods to ask too: `all`, names such as `ks`, or none
/// @param content whether Parquet files come with the hash of their content, which costs another reading
public record PairRequest(
        Path reference,
        Path current,
        SchemaFile schema,
        Set<String> columns,
        Set<String> methods,
        boolean content) {
    public PairRequest {
        columns = Set.copyOf(columns);
        methods = Set.copyOf(methods);
    }
}
