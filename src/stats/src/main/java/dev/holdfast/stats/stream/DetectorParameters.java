package dev.holdfast.stats.stream;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// Parameters written as text, each asked for once.
public final class DetectorParameters {
    private final Map<String, String> left;

    private DetectorParameters(Map<String, String> left) {
        this.left = left;
    }

    public static DetectorParameters of(Map<String, String> texts) {
        return new DetectorParameters(new HashMap<>(texts));
    }

    double number(String name, double otherwise) {
        String text = left.remove(name);
        if (text == null) return otherwise;
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("%s is no number: %s".formatted(name, text), e);
        }
    }

    int count(String name, int otherwise) {
        double number = number(name, otherwise);
        if (number != Math.rint(number) || number < 0 || number > Integer.MAX_VALUE)
            throw new IllegalArgumentException("%s is no count: %s".formatted(name, number));
        return (int) number;
    }

    boolean truth(String name, boolean otherwise) {
        String text = left.remove(name);
        if (text == null) return otherwise;
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false" -> false;
            default ->
                    throw new IllegalArgumentException(
                            "%s is neither true nor false: %s".formatted(name, text));
        };
    }

    <E extends Enum<E>> E word(String name, E otherwise, Class<E> kind) {
        String text = left.remove(name);
        if (text == null) return otherwise;
        for (E value : kind.getEnumConstants())
            if (value.name().equalsIgnoreCase(text)) return value;
        throw new IllegalArgumentException("%s cannot be %s".formatted(name, text));
    }

    void refuseUnused() {
        if (!left.isEmpty())
            throw new IllegalArgumentException("no such parameter: " + left.keySet());
    }
}
