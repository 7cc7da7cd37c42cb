package dev.holdfast.remote.secret;

import org.jspecify.annotations.Nullable;

/// A keyring, as far as it is needed; it may fail or hang in any call.
interface Ring {
    void set(String name, String secret) throws Exception;

    /// Null or an exception where there is none.
    @Nullable String get(String name) throws Exception;

    void delete(String name) throws Exception;
}
