package dev.holdfast.data.parquet;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.zip.CRC32;

/// Walks the pages of a column chunk: they must fill it exactly, hold as many values as it says, and match
/// their checksums where they have one.
record Pages(FileChannel file, ByteBuffer window) {
    private static final int HEADER = 1 << 16;
    private static final int DATA = 0;
    private static final int DATA_V2 = 3;

    static Pages of(FileChannel file) {
        return new Pages(file, ByteBuffer.allocate(1 << 20));
    }

    void check(Footer.Chunk chunk) throws IOException, Damaged {
        long at = chunk.offset();
        long end = at + chunk.length();
        long values = 0;
        int page = 0;
        while (at < end) {
            ByteBuffer head = read(at, (int) Math.min(HEADER, end - at));
            Thrift thrift = new Thrift(head);
            Fields header = new Fields(thrift.struct());
            long kind = header.within(1, 0, 3);
            header.within(2, 0, Integer.MAX_VALUE);
            long size = header.within(3, 0, Integer.MAX_VALUE);
            at += thrift.position();
            if (at + size > end) throw damaged(chunk, page, "reaches beyond its column");
            if (kind == DATA) values += header.struct(5).within(1, 0, chunk.values());
            if (kind == DATA_V2) values += header.struct(8).within(1, 0, chunk.values());
            if (header.has(4) && crc(at, size) != (int) header.number(4))
                throw damaged(chunk, page, "has the wrong checksum");
            at += size;
            page++;
        }
        if (values != chunk.values())
            throw damaged(chunk, page, "leaves the column short of values");
    }

    private static Damaged damaged(Footer.Chunk chunk, int page, String what) {
        return new Damaged(
                "page %d of column %s in row group %d %s"
                        .formatted(page + 1, chunk.column(), chunk.group() + 1, what));
    }

    private int crc(long at, long size) throws IOException {
        CRC32 crc = new CRC32();
        for (long done = 0; done < size; ) {
            ByteBuffer part = read(at + done, (int) Math.min(window.capacity(), size - done));
            if (!part.hasRemaining()) break;
            done += part.remaining();
            crc.update(part);
        }
        return (int) crc.getValue();
    }

    private ByteBuffer read(long position, int length) throws IOException {
        window.clear().limit(length);
        while (window.hasRemaining() && file.read(window, position + window.position()) >= 0) {}
        return window.flip();
    }
}
