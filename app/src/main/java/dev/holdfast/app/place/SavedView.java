package dev.holdfast.app.place;

import dev.holdfast.app.selection.PlaceId;
import dev.holdfast.app.selection.Selection;
import dev.holdfast.app.selection.SelectionText;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/// What a place showed, under a name. `where` is the thing it showed it of; `state` is a text that the place itself understands.
public record SavedView(String name, PlaceId place, Selection where, String state) {
    private static final String BETWEEN = "&";

    /// As one line that [#read(String)] understands.
    String write() {
        return String.join(
                BETWEEN, coded(name), place.key(), coded(SelectionText.write(where)), coded(state));
    }

    /// Empty for a line that says nothing understandable, such as one of a later program.
    static Optional<SavedView> read(String line) {
        String[] parts = line.split(BETWEEN, -1);
        if (parts.length != 4) return Optional.empty();
        try {
            Optional<PlaceId> place =
                    Arrays.stream(PlaceId.values())
                            .filter(id -> id.key().equals(parts[1]))
                            .findFirst();
            Optional<Selection> where = SelectionText.read(plain(parts[2]));
            return place.isEmpty() || where.isEmpty()
                    ? Optional.empty()
                    : Optional.of(
                            new SavedView(
                                    plain(parts[0]), place.get(), where.get(), plain(parts[3])));
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    private static String coded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String plain(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
