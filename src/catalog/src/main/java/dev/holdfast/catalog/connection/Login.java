package dev.holdfast.catalog.connection;

/// How a connection signs in. The secret itself is in the keyring under the connection's id, never here.
public sealed interface Login {
    record None() implements Login {}

    record Basic(String user) implements Login {}

    record Bearer() implements Login {}
}
