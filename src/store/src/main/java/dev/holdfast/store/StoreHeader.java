package dev.holdfast.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/// The two equal blocks at the beginning of a store's file, which name its newest state. `first` and `second` are as they were read.
record StoreHeader(byte[] first, byte[] second) {

    static StoreHeader read(FileChannel file) throws IOException {
        return new StoreHeader(block(file, 0), block(file, StoredState.BLOCK));
    }

    private static byte[] block(FileChannel file, long from) throws IOException {
        byte[] block = new byte[StoredState.BLOCK];
        file.read(ByteBuffer.wrap(block), from);
        return block;
    }

    /// Whether the last program that wrote to the file closed it.
    boolean isClean() {
        return SummedText.read(first).containsKey("clean")
                && SummedText.read(second).containsKey("clean");
    }

    /// The same header naming another state.
    StoreHeader pointedAt(StoredState state) {
        Map<String, String> facts = new LinkedHashMap<>(SummedText.read(first));
        if (facts.isEmpty()) facts.putAll(SummedText.read(second));
        facts.remove("clean");
        facts.put("block", Long.toHexString(state.block()));
        facts.put("chunk", Integer.toHexString(state.number()));
        facts.put("version", Long.toHexString(state.version()));
        byte[] block = text(facts);
        return new StoreHeader(block, block);
    }

    private static byte[] text(Map<String, String> facts) {
        byte[] written = SummedText.write(facts).getBytes(StandardCharsets.ISO_8859_1);
        return Arrays.copyOf(written, StoredState.BLOCK);
    }

    void write(FileChannel file) throws IOException {
        file.write(ByteBuffer.wrap(first), 0);
        file.write(ByteBuffer.wrap(second), StoredState.BLOCK);
        file.force(false);
    }
}
