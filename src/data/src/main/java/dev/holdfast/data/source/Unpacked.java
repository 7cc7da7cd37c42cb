package dev.holdfast.data.source;

import dev.holdfast.data.CannotRead;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/// The inside of a gzipped file, with its checksum verified and its growth bounded.
final class Unpacked extends FilterInputStream {
    private final Source source;
    private final Tap tap;
    private long unpacked;

    Unpacked(Source source, InputStream packed, Tap tap) throws IOException {
        super(start(source, packed));
        this.source = source;
        this.tap = tap;
    }

    private static InputStream start(Source source, InputStream packed) throws IOException {
        try {
            return new GZIPInputStream(packed, 1 << 16);
        } catch (EOFException | ZipException e) {
            throw damaged(source, e);
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int n;
        try {
            n = in.read(into, offset, length);
        } catch (EOFException | ZipException e) {
            throw damaged(source, e);
        }
        if (n > 0) unpacked += n;
        if (unpacked > source.limits().freeBytes()
                && unpacked / source.limits().ratio() > Math.max(1, tap.bytes()))
            throw new CannotRead(
                    source.file(),
                    "It unpacks to more than %d times its size, as only a trap does."
                            .formatted(source.limits().ratio()),
                    "If the file is honest, unpack it yourself and import the result.");
        return n;
    }

    private static CannotRead damaged(Source source, IOException e) {
        String why =
                e instanceof EOFException
                        ? "The gzip file is cut off."
                        : "The gzip file is damaged (%s).".formatted(Reason.of(e));
        return new CannotRead(source.file(), why, "Copy or download it again.", e);
    }
}
