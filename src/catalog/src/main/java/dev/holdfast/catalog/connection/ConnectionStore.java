package dev.holdfast.catalog.connection;

import java.util.List;
import java.util.Optional;

/// Keeps connections. Methods block; call them from a background task.
public interface ConnectionStore {
    void save(Connection connection);

    Optional<Connection> find(long id);

    Optional<Connection> named(String name);

    List<Connection> all();

    void delete(long id);
}
