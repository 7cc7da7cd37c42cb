package dev.holdfast.data.row;

import dev.holdfast.data.ShownName;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Column names as they are kept: none empty, none twice, none endless. What was renamed is told.
public final class Names {
    private Names() {}

    /// @param longest the most characters a name may have
    public static List<String> kept(List<String> given, int longest, Notes notes) {
        List<String> kept = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        Set<String> spoken = new HashSet<>();
        for (int i = 0; i < given.size(); i++) {
            String name = wellFormed(given.get(i));
            String wanted = name.isBlank() ? "column_" + (i + 1) : name;
            if (wanted.length() > longest) {
                wanted = wanted.substring(0, longest - 1) + "…";
                notes.say(
                        "The name of column %d has %,d characters; it was cut to %d."
                                .formatted(i + 1, name.length(), longest));
            }
            String free = wanted;
            for (int n = 2; !taken.add(free); n++) free = wanted + "_" + n;
            if (!free.equals(name) && name.length() <= longest)
                notes.say(
                        "Column %d was called %s and is now called %s."
                                .formatted(
                                        i + 1,
                                        name.isBlank() ? "nothing" : ShownName.excerpt(name, 60),
                                        ShownName.excerpt(free, 60)));
            else if (!spoken.add(free.strip().toLowerCase(Locale.ROOT)))
                notes.say(
                        "Column %d, %s, differs from another only in case or blanks; both are kept."
                                .formatted(i + 1, ShownName.excerpt(free, 60)));
            kept.add(free);
        }
        return kept;
    }

    private static String wellFormed(String name) {
        StringBuilder clean = new StringBuilder(name.length());
        name.codePoints()
                .map(c -> c >= 0xd800 && c <= 0xdfff ? 0xfffd : c == 0 ? 0x2400 : c)
                .forEach(clean::appendCodePoint);
        return clean.toString();
    }
}
