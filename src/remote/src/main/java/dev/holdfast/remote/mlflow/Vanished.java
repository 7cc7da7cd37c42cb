package dev.holdfast.remote.mlflow;

import dev.holdfast.catalog.connection.RemoteRow;
import dev.holdfast.remote.sync.Compared;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/// Decides what is gone after a complete pass. A list alone proves nothing, for servers and what stands
/// before them send empty or shortened lists with a cheerful status. So each missing thing is asked
/// for by name; where many are missing, a second complete pass comes first and then a sample is asked for.
final class Vanished {
    private static final int MOST_LOOKS = 100;

    private final Session session;
    private final RowWriter writer;
    private final Lookup lookup;

    Vanished(Session session, RowWriter writer, Lookup lookup) {
        this.session = session;
        this.writer = writer;
        this.lookup = lookup;
    }

    /// Marks what is gone. False when the server contradicts itself; then nothing was marked.
    boolean settle(Kind kind, Set<String> seen, Supplier<Set<String>> secondPass) {
        List<RemoteRow> missing = missing(kind, seen);
        if (missing.size() > MOST_LOOKS) {
            Set<String> both = new HashSet<>(seen);
            both.addAll(secondPass.get());
            missing = missing(kind, both);
        }
        if (missing.size() <= MOST_LOOKS) return oneByOne(kind, missing);
        for (RemoteRow row : sample(missing))
            if (lookup.of(kind, row.externalId()).isPresent()) return false;
        writer.gone(kind, missing);
        return true;
    }

    private List<RemoteRow> missing(Kind kind, Set<String> seen) {
        var ids = new HashSet<>(session.store().ids(session.connectionId(), kind.word, ""));
        ids.removeAll(seen);
        if (ids.isEmpty()) return List.of();
        return session.store().known(session.connectionId(), kind.word, ids).values().stream()
                .filter(row -> !Compared.isGone(row))
                .toList();
    }

    private boolean oneByOne(Kind kind, List<RemoteRow> missing) {
        List<RemoteRow> gone = new ArrayList<>();
        List<JsonNode> still = new ArrayList<>();
        for (RemoteRow row : missing) {
            Optional<JsonNode> found = lookup.of(kind, row.externalId());
            found.ifPresentOrElse(still::add, () -> gone.add(row));
        }
        if (!still.isEmpty()) writer.write(kind, still);
        writer.gone(kind, gone);
        return true;
    }

    private static List<RemoteRow> sample(List<RemoteRow> rows) {
        List<RemoteRow> sample = new ArrayList<>(MOST_LOOKS);
        for (int i = 0; i < MOST_LOOKS; i++)
            sample.add(rows.get((int) ((long) i * rows.size() / MOST_LOOKS)));
        return sample;
    }
}
