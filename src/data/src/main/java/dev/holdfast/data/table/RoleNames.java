package dev.holdfast.data.table;

import dev.holdfast.catalog.data.Role;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/// What a model's output and the truth are usually called, by what they are for: `y_true`, `y_pred`, `y_pred_proba`.
public final class RoleNames {
    /// The role of a column that is meant.
    public static final Map<String, Role> ROLES =
            Map.of(
                    "y_true", Role.TARGET,
                    "y_pred", Role.PREDICTION,
                    "y_pred_proba", Role.SCORE);

    private static final Map<String, List<String>> USUAL =
            Map.of(
                    "y_true", List.of("y_true", "target", "label"),
                    "y_pred", List.of("y_pred", "prediction", "predicted"),
                    "y_pred_proba", List.of("y_pred_proba", "proba", "probability", "score"));

    /// What the role of a class's probability starts with; the class follows.
    public static final String OF_CLASS = "y_pred_proba.";

    private static final String SHORT_OF_CLASS = "p_";

    private RoleNames() {}

    /// Whether a column may hold the probability of a class, by its name.
    public static boolean mayBeOfClass(String column) {
        return column.startsWith(SHORT_OF_CLASS) || column.startsWith(OF_CLASS);
    }

    /// The usual names, the likeliest first; a role not known here is called by its own name.
    public static List<String> usual(String role) {
        if (role.startsWith(OF_CLASS))
            return List.of(SHORT_OF_CLASS + role.substring(OF_CLASS.length()), role);
        return USUAL.getOrDefault(role, List.of(role));
    }

    /// What was said, and for roles of which nothing was said the first usual name that is there and free.
    ///
    /// @param said column names by role
    /// @param there whether there is a column of that name
    public static Map<String, String> filled(Map<String, String> said, Predicate<String> there) {
        Map<String, String> filled = new LinkedHashMap<>(said);
        for (String role : USUAL.keySet()) {
            Optional<String> name =
                    usual(role).stream()
                            .filter(there)
                            .filter(n -> !said.containsValue(n))
                            .findFirst();
            name.ifPresent(n -> filled.putIfAbsent(role, n));
        }
        return filled;
    }
}
