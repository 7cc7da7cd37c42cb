package dev.holdfast.data.source;

import dev.holdfast.data.ShownName;

/// The reason inside an exception, short and safe to show.
public final class Reason {
    private Reason() {}

    public static String of(Throwable e) {
        String message = e.getMessage();
        String text = message == null || message.isBlank() ? e.getClass().getSimpleName() : message;
        int line = text.indexOf('\n');
        if (line > 0) text = text.substring(0, line);
        if (text.length() > 200) text = text.substring(0, 200) + "…";
        return ShownName.of(text).replaceAll("[.\\s]+$", "");
    }
}
