package dev.holdfast.data.json;

import dev.holdfast.data.CannotRead;
import dev.holdfast.data.row.Notes;
import dev.holdfast.data.row.Problem;
import dev.holdfast.data.row.Row;
import dev.holdfast.data.row.Rows;
import dev.holdfast.data.source.Source;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.Reader;
import java.util.List;

/// The objects of one JSON array, or objects one after the other. A fault in the middle refuses the file, for what follows it
/// cannot be told apart.
final class JsonArray implements Rows {
    private final Source source;
    private final Reader in;
    private final JsonParser parser;
    private final JsonRow objects;
    private final Notes notes;
    private boolean started;

    JsonArray(Source source, Reader in, JsonMapper json, JsonRow objects, Notes notes) {
        this.source = source;
        this.in = in;
        this.parser = json.createParser(in);
        this.objects = objects;
        this.notes = notes;
    }

    @Override
    public List<String> names() {
        return objects.names();
    }

    @Override
    public boolean next(Row row) {
        try {
            while (true) {
                JsonToken token = parser.nextToken();
                long line = Math.max(1, parser.currentLocation().getLineNr());
                if (token == null) return false;
                if (token == JsonToken.START_OBJECT) {
                    started = true;
                    objects.read(parser, row, line);
                    return true;
                }
                if (token == JsonToken.START_ARRAY && !started) {
                    started = true;
                    continue;
                }
                if (token == JsonToken.END_ARRAY) continue;
                parser.skipChildren();
                notes.tally(Problem.NOT_A_ROW, line);
            }
        } catch (StreamConstraintsException e) {
            throw beyondBounds(source, parser.currentLocation().getLineNr(), e);
        } catch (JacksonException e) {
            throw broken(e);
        }
    }

    static CannotRead beyondBounds(Source source, long line, @Nullable Throwable e) {
        return new CannotRead(
                source.file(),
                "Line %d is nested deeper than %d levels, or holds a number or text beyond all bounds."
                        .formatted(line, source.limits().depth()),
                "Check that the file holds a table.",
                e);
    }

    private CannotRead broken(JacksonException e) {
        int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
        int column = e.getLocation() == null ? 0 : e.getLocation().getColumnNr();
        String why =
                e instanceof UnexpectedEndOfInputException
                        ? "The JSON ends in the middle, at line %d, column %d."
                        : "It is not JSON from line %d, column %d on.";
        return new CannotRead(
                source.file(), why.formatted(line, column), "Write or download it again.", e);
    }

    @Override
    public void close() throws IOException {
        parser.close();
        in.close();
    }
}
