package dev.holdfast.data.json;

import dev.holdfast.data.CannotRead;
import dev.holdfast.data.row.Notes;
import dev.holdfast.data.row.Problem;
import dev.holdfast.data.row.Row;
import dev.holdfast.data.row.Rows;
import dev.holdfast.data.source.Source;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;
import java.util.List;

/// One JSON object a line. Lines that are none are left out and counted.
final class JsonLines implements Rows {
    private final Source source;
    private final Reader in;
    private final JsonMapper json;
    private final JsonRow objects;
    private final Notes notes;
    private final char[] buffer = new char[1 << 16];
    private char[] text = new char[1 << 12];
    private int length;
    private int at;
    private int end;
    private long line;

    JsonLines(Source source, Reader in, JsonMapper json, JsonRow objects, Notes notes) {
        this.source = source;
        this.in = in;
        this.json = json;
        this.objects = objects;
        this.notes = notes;
    }

    @Override
    public List<String> names() {
        return objects.names();
    }

    @Override
    public boolean next(Row row) throws IOException {
        while (readLine()) if (length > 0 && parsed(row)) return true;
        return false;
    }

    private boolean parsed(Row row) {
        try (JsonParser parser = json.createParser(text, 0, length)) {
            JsonToken token = parser.nextToken();
            if (token == null) return false;
            if (token != JsonToken.START_OBJECT) {
                parser.skipChildren();
                notes.tally(Problem.NOT_A_ROW, line);
                return false;
            }
            objects.read(parser, row, line);
            if (parser.nextToken() == null) return true;
            notes.tally(Problem.BROKEN_LINE, line);
        } catch (StreamConstraintsException e) {
            throw JsonArray.beyondBounds(source, line, e);
        } catch (JacksonException e) {
            notes.tally(Problem.BROKEN_LINE, line);
        }
        return false;
    }

    private boolean readLine() throws IOException {
        length = 0;
        line++;
        boolean any = false;
        while (at < end || fill()) {
            any = true;
            int start = at;
            while (at < end && buffer[at] != '\n') at++;
            append(start);
            if (at < end) {
                at++;
                return true;
            }
        }
        return any;
    }

    private void append(int start) {
        int more = at - start;
        if (length + more > 4L * source.limits().field())
            throw new CannotRead(
                    source.file(),
                    "Line %d is longer than %,d characters."
                            .formatted(line, 4L * source.limits().field()),
                    "Check that the file holds one object a line.");
        if (length + more > text.length)
            text = Arrays.copyOf(text, Math.max(2 * text.length, length + more));
        System.arraycopy(buffer, start, text, length, more);
        length += more;
    }

    private boolean fill() throws IOException {
        at = 0;
        end = Math.max(0, in.read(buffer, 0, buffer.length));
        return end > 0;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
