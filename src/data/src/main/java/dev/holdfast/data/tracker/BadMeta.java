package dev.holdfast.data.tracker;

/// Why an experiment or run cannot be taken in, as the end of a sentence.
final class BadMeta extends Exception {
    private static final long serialVersionUID = 1L;

    BadMeta(String why) {
        super(why);
    }

    String why() {
        return String.valueOf(getMessage());
    }
}
