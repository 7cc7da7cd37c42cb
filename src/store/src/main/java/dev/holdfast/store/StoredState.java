package dev.holdfast.store;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/// One saved state (H2 says chunk) of a store's file, known by the footer at its end: its number, the block it begins at and its
/// version.
record StoredState(int number, long block, long version) {
    static final int BLOCK = 4096;
    private static final int FOOTER = 128;

    /// Every state whose footer is whole, newest first. Whether the rest of it is whole, H2 must say.
    static List<StoredState> in(FileChannel file) throws IOException {
        List<StoredState> found = new ArrayList<>();
        for (long end = 3 * BLOCK; end <= file.size(); end += BLOCK) {
            StoredState state = endingAt(file, end);
            if (state != null) found.add(state);
        }
        found.sort(Comparator.comparingLong(StoredState::version).reversed());
        return found;
    }

    private static @Nullable StoredState endingAt(FileChannel file, long end) throws IOException {
        byte[] footer = new byte[FOOTER];
        file.read(ByteBuffer.wrap(footer), end - FOOTER);
        Map<String, String> facts = SummedText.read(footer);
        if (!facts.keySet().containsAll(List.of("chunk", "len", "version"))) return null;
        long blocks = Long.parseLong(facts.get("len"), 16);
        return new StoredState(
                Integer.parseInt(facts.get("chunk"), 16),
                end / BLOCK - blocks,
                Long.parseLong(facts.get("version"), 16));
    }
}
