package dev.holdfast.app.shell;

import java.util.Arrays;
import java.util.Locale;

/// How well a name answers what was typed: 0 for not at all, more for better. Understands beginnings, initials ("tn" for
/// *Tasks and network*), parts, letters in order, and one slip of the finger in a word of four letters, two in one of
/// eight.
final class Likeness {
    private static final double EXACT = 100;
    private static final double START = 80;
    private static final double WORD_START = 70;
    private static final double INITIALS = 60;
    private static final double PART = 50;
    private static final double SLIP = 30;
    private static final double SCATTERED = 15;

    private Likeness() {}

    static double of(String typed, String name) {
        String wanted = typed.strip().toLowerCase(Locale.ROOT);
        String text = name.toLowerCase(Locale.ROOT);
        if (wanted.isEmpty()) return 1;
        double whole = ofPart(wanted, text);
        String[] words = wanted.split("\\s+");
        if (whole > 0 || words.length == 1) return whole;
        double worst = Double.MAX_VALUE;
        for (String word : words) worst = Math.min(worst, ofPart(word, text));
        return worst * 0.9;
    }

    private static double ofPart(String wanted, String text) {
        if (text.equals(wanted)) return EXACT;
        double brevity = 5.0 / (5 + text.length());
        if (text.startsWith(wanted)) return START + brevity;
        String[] words = text.split("[^\\p{L}\\p{N}]+");
        if (Arrays.stream(words).anyMatch(word -> word.startsWith(wanted)))
            return WORD_START + brevity;
        if (wanted.length() > 1 && holds(initials(words), wanted)) return INITIALS + brevity;
        if (text.contains(wanted)) return PART + brevity;
        if (Arrays.stream(words).anyMatch(word -> slips(wanted, word))) return SLIP + brevity;
        return wanted.length() > 2 && inOrder(wanted, text) ? SCATTERED + brevity : 0;
    }

    private static String initials(String[] words) {
        StringBuilder initials = new StringBuilder();
        for (String word : words) if (!word.isEmpty()) initials.append(word.charAt(0));
        return initials.toString();
    }

    private static boolean slips(String wanted, String word) {
        int allowed = wanted.length() >= 8 ? 2 : wanted.length() >= 4 ? 1 : 0;
        if (allowed == 0) return false;
        String start = word.substring(0, Math.min(word.length(), wanted.length() + 1));
        return distance(wanted, word) <= allowed
                || distance(wanted, start) <= allowed
                || (word.length() >= wanted.length()
                        && distance(wanted, word.substring(0, wanted.length())) <= allowed);
    }

    private static boolean inOrder(String wanted, String text) {
        return holds(text, wanted) && text.length() <= wanted.length() * 4;
    }

    /// Whether all letters occur, in their order.
    private static boolean holds(String text, String wanted) {
        int at = 0;
        for (int i = 0; i < text.length() && at < wanted.length(); i++)
            if (text.charAt(i) == wanted.charAt(at)) at++;
        return at == wanted.length();
    }

    /// Damerau–Levenshtein distance in its restricted form: insert, delete, replace, swap neighbours.
    static int distance(String a, String b) {
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) cost[i][0] = i;
        for (int j = 0; j <= b.length(); j++) cost[0][j] = j;
        for (int i = 1; i <= a.length(); i++)
            for (int j = 1; j <= b.length(); j++) {
                int differs = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                cost[i][j] =
                        Math.min(
                                Math.min(cost[i - 1][j] + 1, cost[i][j - 1] + 1),
                                cost[i - 1][j - 1] + differs);
                if (i > 1
                        && j > 1
                        && a.charAt(i - 1) == b.charAt(j - 2)
                        && a.charAt(i - 2) == b.charAt(j - 1))
                    cost[i][j] = Math.min(cost[i][j], cost[i - 2][j - 2] + 1);
            }
        return cost[a.length()][b.length()];
    }
}
