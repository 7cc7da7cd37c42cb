package dev.holdfast.report.document;

import java.util.Locale;
import java.util.Optional;

/// What the report of a check is called, "HF-1B2C3D": derived from the check, so that its PDF, its HTML and its pages on screen bear one name.
public record ReportId(long checkId) {
    private static final String PREFIX = "HF-";
    private static final int RADIX = 36;

    /// From "HF-1B2C3D", or from the number of the check itself.
    public static Optional<ReportId> parse(String text) {
        String upper = text.strip().toUpperCase(Locale.ROOT);
        boolean named = upper.startsWith(PREFIX);
        try {
            return Optional.of(
                    new ReportId(
                            named
                                    ? Long.parseLong(upper.substring(PREFIX.length()), RADIX)
                                    : Long.parseLong(upper)));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return PREFIX + Long.toString(checkId, RADIX).toUpperCase(Locale.ROOT);
    }
}
