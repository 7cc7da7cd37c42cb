package dev.holdfast.data.source;

import dev.holdfast.data.row.Notes;
import dev.holdfast.data.row.Problem;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;

/// Bytes as characters. What is not valid in the encoding becomes � and is counted, with the line it stands on.
public final class Decoded extends Reader {
    private final InputStream in;
    private final CharsetDecoder decoder;
    private final Notes notes;
    private final ByteBuffer bytes = ByteBuffer.allocate(1 << 16).flip();
    private long line = 1;
    private boolean ended;

    public Decoded(InputStream in, Encoding encoding, Notes notes) throws IOException {
        this.in = in;
        this.notes = notes;
        this.decoder =
                encoding.charset()
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT);
        in.skipNBytes(encoding.mark());
    }

    @Override
    public int read(char[] into, int offset, int length) throws IOException {
        CharBuffer out = CharBuffer.wrap(into, offset, length);
        int counted = offset;
        while (true) {
            CoderResult result = decoder.decode(bytes, out, ended);
            if (result.isError()) {
                counted = countLines(into, counted, out.position() + offset);
                if (!out.hasRemaining()) break;
                notes.tally(Problem.NOT_IN_ENCODING, line);
                bytes.position(bytes.position() + result.length());
                out.put('\ufffd');
            } else if (result.isOverflow() || ended || out.position() > 0) break;
            else fill();
        }
        countLines(into, counted, out.position() + offset);
        return out.position() == 0 ? -1 : out.position();
    }

    private void fill() throws IOException {
        bytes.compact();
        int n = in.read(bytes.array(), bytes.position(), bytes.remaining());
        if (n < 0) ended = true;
        else bytes.position(bytes.position() + n);
        bytes.flip();
    }

    private int countLines(char[] text, int from, int to) {
        for (int i = from; i < to; i++) if (text[i] == '\n') line++;
        return to;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
