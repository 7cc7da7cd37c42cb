package dev.holdfast.data.source;

import dev.holdfast.data.CannotRead;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Path;

/// The encoding of a text: `mark` is the length of its byte-order mark, `sure` says whether it was seen or guessed.
public record Encoding(Charset charset, int mark, boolean sure) {
    /// The encoding the user named; a byte-order mark that fits is still skipped.
    ///
    /// @throws CannotRead when there is no such encoding
    public static Encoding named(Path file, String name, byte[] head) {
        try {
            Charset charset = Charset.forName(name);
            Encoding seen = of(head);
            boolean same = seen.mark > 0 && seen.charset.equals(charset);
            return new Encoding(charset, same ? seen.mark : 0, true);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new CannotRead(
                    file, "There is no encoding called %s.".formatted(name), "Try UTF-8.", e);
        }
    }

    /// By the byte-order mark; without one, UTF-16 when every other byte is NUL, UTF-8 when what is beyond ASCII looks
    /// like it, otherwise windows-1252, which holds all of Latin-1.
    public static Encoding of(byte[] head) {
        int a = at(head, 0);
        int b = at(head, 1);
        int c = at(head, 2);
        if (a == 0xef && b == 0xbb && c == 0xbf)
            return new Encoding(StandardCharsets.UTF_8, 3, true);
        if (a == 0xff && b == 0xfe && c == 0 && at(head, 3) == 0)
            return new Encoding(StandardCharsets.UTF_32LE, 4, true);
        if (a == 0xff && b == 0xfe) return new Encoding(StandardCharsets.UTF_16LE, 2, true);
        if (a == 0xfe && b == 0xff) return new Encoding(StandardCharsets.UTF_16BE, 2, true);
        int[] nul = new int[2];
        for (int i = 0; i < head.length; i++) if (head[i] == 0) nul[i & 1]++;
        if (nul[1] > head.length / 4 && nul[0] < head.length / 20)
            return new Encoding(StandardCharsets.UTF_16LE, 0, false);
        if (nul[0] > head.length / 4 && nul[1] < head.length / 20)
            return new Encoding(StandardCharsets.UTF_16BE, 0, false);
        return byBytes(head);
    }

    /// Text of one byte a character has its accents alone between ASCII letters; UTF-8, even damaged, has lead bytes
    /// followed by continuation bytes.
    private static Encoding byBytes(byte[] head) {
        int paired = 0;
        int alone = 0;
        for (int i = 0; i < head.length - 1; i++) {
            int lead = at(head, i);
            if (lead < 0x80) continue;
            if (lead >= 0xc0 && (at(head, i + 1) & 0xc0) == 0x80) {
                paired++;
                while (i + 1 < head.length && (at(head, i + 1) & 0xc0) == 0x80) i++;
            } else alone++;
        }
        return paired >= alone
                ? new Encoding(StandardCharsets.UTF_8, 0, alone == 0)
                : new Encoding(Charset.forName("windows-1252"), 0, false);
    }

    private static int at(byte[] bytes, int i) {
        return i < bytes.length ? bytes[i] & 0xff : -1;
    }
}
