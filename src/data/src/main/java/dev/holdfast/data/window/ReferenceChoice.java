package dev.holdfast.data.window;

import dev.holdfast.catalog.Trouble;

import org.jspecify.annotations.Nullable;

import java.util.BitSet;

/// What a window is held against.
sealed interface ReferenceChoice {
    /// The whole reference, whatever the window.
    record Fixed() implements ReferenceChoice {}

    /// So many windows before it, those of the reference too.
    record Rolling(int windows) implements ReferenceChoice {}

    /// The rows of the reference that lie in the same season.
    record SameSeason(Season season) implements ReferenceChoice {}

    /// @throws Trouble when it is none of these
    static ReferenceChoice parse(String text) {
        String[] parts = text.strip().split(":", 2);
        String detail = parts.length == 2 ? parts[1] : null;
        ReferenceChoice choice = of(parts[0], detail);
        if (choice != null) return choice;
        throw new Trouble(
                "A window cannot be held against %s.".formatted(text),
                "It names no reference.",
                "Examples: fixed, previous, rolling:3, season:month, season:weekday, season:hour.");
    }

    private static @Nullable ReferenceChoice of(String name, @Nullable String detail) {
        if (name.equals("fixed") && detail == null) return new Fixed();
        if (name.equals("previous") && detail == null) return new Rolling(1);
        if (name.equals("rolling") && detail != null && detail.matches("[1-9]\\d{0,3}"))
            return new Rolling(Integer.parseInt(detail));
        if (name.equals("season") && detail != null) return new SameSeason(Season.parse(detail));
        return null;
    }

    /// The rows that the window at `place` of all windows is held against; none where there are none.
    default RowSet of(History history, int place) {
        return switch (this) {
            case Fixed() -> history.reference();
            case Rolling(int windows) -> rolling(history, place, windows);
            case SameSeason(Season season) -> sameSeason(history, place, season);
        };
    }

    private static RowSet rolling(History history, int place, int windows) {
        RowSet rows = RowSet.range(0, 0);
        for (int i = Math.max(0, place - windows); i < place; i++) rows = rows.and(history.rows(i));
        return rows;
    }

    private static RowSet sameSeason(History history, int place, Season season) {
        int[] seasons = history.seasons(season);
        BitSet wanted = new BitSet();
        RowSet window = history.rows(place);
        for (int i = 0; i < window.size(); i++) wanted.set(seasons[window.at(i)]);
        return history.reference().where(row -> wanted.get(seasons[row]));
    }
}
