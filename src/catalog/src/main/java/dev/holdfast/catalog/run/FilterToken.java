package dev.holdfast.catalog.run;

import java.util.ArrayList;
import java.util.List;

/// One piece of a filter's text. `text` of a quoted piece is what stands between the quotes.
record FilterToken(Kind kind, String text, int start, int end) {
    enum Kind {
        WORD,
        TEXT,
        NAME,
        OPERATOR,
        OPEN,
        CLOSE,
        COMMA,
        END
    }

    private static final String NOT_IN_WORDS = "\"'`()=!<>,";

    static boolean inWords(int letter) {
        return letter > ' '
                && !Character.isWhitespace(letter)
                && NOT_IN_WORDS.indexOf(letter) < 0
                && letter != '\u00a0';
    }

    static List<FilterToken> all(String text) {
        var tokens = new ArrayList<FilterToken>();
        int at = 0;
        while (true) {
            while (at < text.length() && blank(text.charAt(at))) at++;
            if (at == text.length()) break;
            FilterToken token = at(text, at);
            tokens.add(token);
            at = token.end;
        }
        tokens.add(new FilterToken(Kind.END, "", at, at));
        return tokens;
    }

    private static boolean blank(char letter) {
        return letter <= ' ' || Character.isWhitespace(letter) || letter == '\u00a0';
    }

    private static FilterToken at(String text, int at) {
        char letter = text.charAt(at);
        return switch (letter) {
            case '(' -> new FilterToken(Kind.OPEN, "(", at, at + 1);
            case ')' -> new FilterToken(Kind.CLOSE, ")", at, at + 1);
            case ',' -> new FilterToken(Kind.COMMA, ",", at, at + 1);
            case '=', '!', '<', '>' -> operator(text, at);
            case '"', '\'' -> quoted(Kind.TEXT, text, at);
            case '`' -> quoted(Kind.NAME, text, at);
            default -> word(text, at);
        };
    }

    private static FilterToken operator(String text, int at) {
        int end = at + 1;
        while (end < text.length() && end < at + 2 && "=<>".indexOf(text.charAt(end)) >= 0) end++;
        return new FilterToken(Kind.OPERATOR, text.substring(at, end), at, end);
    }

    private static FilterToken word(String text, int at) {
        int end = at;
        while (end < text.length() && inWords(text.charAt(end))) end++;
        return new FilterToken(Kind.WORD, text.substring(at, end), at, end);
    }

    private static FilterToken quoted(Kind kind, String text, int at) {
        char quote = text.charAt(at);
        var content = new StringBuilder();
        for (int i = at + 1; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter != quote) content.append(letter);
            else if (i + 1 < text.length() && text.charAt(i + 1) == quote)
                content.append(text.charAt(i++));
            else return new FilterToken(kind, content.toString(), at, i + 1);
        }
        throw new RunFilterTrouble(text.length(), "the closing " + quote, "the end");
    }

    boolean is(String keyword) {
        return kind == Kind.WORD && text.equalsIgnoreCase(keyword);
    }

    /// How an error names it.
    String shown() {
        return kind == Kind.END ? "the end" : "“" + text + "”";
    }
}
