package dev.holdfast.catalog.connection;

import dev.holdfast.catalog.Changes;
import dev.holdfast.catalog.Shelf;
import dev.holdfast.catalog.Subject;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Connections that are forgotten at the end.
public final class ConnectionStoreInMemory implements ConnectionStore {
    private final Shelf<Connection> connections;

    public ConnectionStoreInMemory(Changes changes) {
        connections = new Shelf<>(Subject.CONNECTION, changes);
    }

    @Override
    public void save(Connection connection) {
        connections.put(connection.id(), connection);
    }

    @Override
    public Optional<Connection> find(long id) {
        return connections.find(id);
    }

    @Override
    public Optional<Connection> named(String name) {
        return connections.where(c -> c.name().equals(name)).stream().findFirst();
    }

    @Override
    public List<Connection> all() {
        return connections.where(c -> true, Comparator.comparing(Connection::name));
    }

    @Override
    public void delete(long id) {
        connections.remove(id);
    }
}
