package dev.holdfast.data.tracker;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.zip.CRC32C;

/// The records of a TFRecord file: length (8 bytes, little-endian), its masked CRC32C (4), the data, and the data's masked CRC32C (4).
record EventRecords(Path file, String place, LeftOut left) {
    private static final int LONGEST = 64 << 20;

    /// Hands each sound record on. Returns whether the file ended where a record ends.
    boolean each(Consumer<byte[]> reader) throws IOException {
        try (InputStream in =
                new BufferedInputStream(
                        Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS), 1 << 16)) {
            long at = 0;
            for (long number = 1; ; number++) {
                byte[] head = in.readNBytes(12);
                if (head.length == 0) return true;
                String where = "record %,d at byte %,d".formatted(number, at);
                if (head.length < 12) return cut(where);
                ByteBuffer fields = ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN);
                long length = fields.getLong();
                if (masked(head, 8) != fields.getInt()) return stopped(where);
                if (length < 0 || length > LONGEST) {
                    left.say(
                            place,
                            "%s claims %s bytes; nothing was read from there on."
                                    .formatted(where, Long.toUnsignedString(length)));
                    return false;
                }
                byte[] data = in.readNBytes((int) length);
                byte[] check = in.readNBytes(4);
                if (check.length < 4) return cut(where);
                at += 16 + length;
                int expected = ByteBuffer.wrap(check).order(ByteOrder.LITTLE_ENDIAN).getInt();
                if (masked(data, data.length) == expected) reader.accept(data);
                else left.count(place, "records with a wrong checksum", where);
            }
        }
    }

    private boolean cut(String where) {
        left.say(
                place,
                "%s is cut off, as in a file that is still being written; what is before was read."
                        .formatted(where));
        return false;
    }

    private boolean stopped(String where) {
        left.say(
                place,
                "the length of %s is damaged; nothing was read from there on.".formatted(where));
        return false;
    }

    /// TensorFlow's masked CRC32C: rotated right by 15 bits, plus a constant.
    private static int masked(byte[] bytes, int length) {
        CRC32C crc = new CRC32C();
        crc.update(bytes, 0, length);
        int value = (int) crc.getValue();
        return Integer.rotateRight(value, 15) + 0xa282ead8;
    }
}
