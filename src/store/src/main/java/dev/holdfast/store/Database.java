package dev.holdfast.store;

import dev.holdfast.catalog.Changes;

import org.jspecify.annotations.Nullable;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;

/// One open database. All statements run on its own threads, never on the caller's: an interrupt that reaches H2 in
/// the middle of a read or write would close its file under everybody. One thread writes, so writes follow
/// one another and the audit trail has no gaps; a few read, each seeing the state at the start of its work.
public final class Database implements AutoCloseable {
    private static final int READERS = 4;

    private final Source source;
    private final AuditTrail trail;
    private final Changes changes;
    private final Connection keeper;
    private final Connection writing;
    private final ExecutorService writer = threads("store-writer", 1);
    private final ExecutorService readers = threads("store-reader", READERS);
    private final List<Connection> opened = new ArrayList<>();
    private final ThreadLocal<@Nullable Sql> reading = new ThreadLocal<>();
    private final ThreadLocal<@Nullable Transaction> current = new ThreadLocal<>();

    /// Makes connections: one for the keeper, who may back up and force to disk, the rest for the plain user.
    interface Source {
        Connection keeper();

        Connection user();
    }

    Database(Source source, AuditTrail trail, Changes changes) {
        this.source = source;
        this.trail = trail;
        this.changes = changes;
        keeper = source.keeper();
        writing = prepared(source.user(), Connection.TRANSACTION_READ_COMMITTED);
    }

    private static ExecutorService threads(String name, int count) {
        return Executors.newFixedThreadPool(
                count, Thread.ofPlatform().daemon().name(name).factory());
    }

    private static Connection prepared(Connection connection, int isolation) {
        try {
            connection.setTransactionIsolation(isolation);
            connection.setAutoCommit(false);
            return connection;
        } catch (SQLException e) {
            throw new SqlFailure("Could not prepare a connection", e);
        }
    }

    /// Reads. The state does not change while the work lasts. Inside a [#write] it sees what was written so far.
    public <T> T read(Function<Sql, T> work) {
        Transaction writingNow = current.get();
        if (writingNow != null) return work.apply(writingNow.sql());
        Sql readingNow = reading.get();
        if (readingNow != null) return work.apply(readingNow);
        return await(readers.submit(() -> readNow(work)));
    }

    private <T> T readNow(Function<Sql, T> work) throws SQLException {
        Connection connection = borrow();
        try {
            reading.set(new Sql(connection));
            return work.apply(new Sql(connection));
        } finally {
            reading.remove();
            connection.rollback();
            giveBack(connection);
        }
    }

    private Connection borrow() {
        synchronized (opened) {
            if (!opened.isEmpty()) return opened.removeLast();
        }
        return prepared(source.user(), Connection.TRANSACTION_REPEATABLE_READ);
    }

    private void giveBack(Connection connection) {
        synchronized (opened) {
            opened.add(connection);
        }
    }

    /// Writes all of the work or nothing. When this returns, it is on the disk: neither a kill nor a power cut can undo it.
    /// Inside another write it becomes part of that one. Changes are announced on the caller's thread.
    public void write(Consumer<Transaction> work) {
        write(work, true);
    }

    /// Writes all of the work or nothing, for what happens often and may be lost in a power cut (not in a kill): probes,
    /// progress, the network journal.
    public void writeLightly(Consumer<Transaction> work) {
        write(work, false);
    }

    private void write(Consumer<Transaction> work, boolean force) {
        Transaction outer = current.get();
        if (outer != null) {
            work.accept(outer);
            return;
        }
        if (reading.get() != null) throw new IllegalStateException("A read must not write");
        Transaction done = await(writer.submit(() -> writeNow(work, force)));
        done.changes().forEach(changes::announce);
    }

    private Transaction writeNow(Consumer<Transaction> work, boolean force) throws SQLException {
        Transaction transaction = new Transaction(new Sql(writing), trail);
        current.set(transaction);
        try {
            work.accept(transaction);
            writing.commit();
            if (force) Keeper.force(keeper);
        } catch (Throwable e) {
            rollBack(e);
            throw e;
        } finally {
            current.remove();
        }
        transaction.afterwards().forEach(Runnable::run);
        return transaction;
    }

    private void rollBack(Throwable because) {
        try {
            writing.rollback();
        } catch (SQLException e) {
            because.addSuppressed(e);
        }
    }

    /// Does work as the keeper, between two writes.
    void keep(Consumer<Connection> work) {
        await(
                writer.submit(
                        () -> {
                            work.accept(keeper);
                            return true;
                        }));
    }

    private static <T> T await(Future<T> work) {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return work.get();
                } catch (InterruptedException e) {
                    interrupted =
                            true; // the store finishes what it began; the caller learns of it after
                } catch (ExecutionException e) {
                    throw DatabaseTrouble.of(Objects.requireNonNullElse(e.getCause(), e));
                }
            }
        } finally {
            if (interrupted) Thread.currentThread().interrupt();
        }
    }

    /// Waits for the work under way and closes the file.
    @Override
    public void close() {
        stop(writer);
        stop(readers);
        synchronized (opened) {
            opened.forEach(Keeper::close);
            opened.clear();
        }
        Keeper.close(writing);
        Keeper.close(keeper);
    }

    private static void stop(ExecutorService threads) {
        threads.shutdown();
        boolean interrupted = false;
        while (true) {
            try {
                if (threads.awaitTermination(1, TimeUnit.MINUTES)) break;
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) Thread.currentThread().interrupt();
    }
}
