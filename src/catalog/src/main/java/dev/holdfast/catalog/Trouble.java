package dev.holdfast.catalog;

import org.jspecify.annotations.Nullable;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Something that could not be done, in words for the user: what happened, why, and what to do next. Exceptions of this type
/// are shown as they are; any other is a fault of ours.
public class Trouble extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String why;
    private final String next;

    public Trouble(String what, String why, String next, @Nullable Throwable cause) {
        super(what, cause);
        this.why = why;
        this.next = next;
    }

    public Trouble(String what, String why, String next) {
        this(what, why, next, null);
    }

    public String what() {
        return String.valueOf(getMessage());
    }

    public String why() {
        return why;
    }

    public String next() {
        return next;
    }

    /// Whether another system failed, and not the input or this program.
    public boolean remote() {
        return false;
    }

    /// All three as one paragraph.
    public String sentence() {
        return Stream.of(what(), why, next)
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(" "));
    }
}
