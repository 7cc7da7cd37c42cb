package dev.holdfast.data.comparison;

import dev.holdfast.catalog.Trouble;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/// Which drift methods are wanted: some by Evidently's names, or all (then SciPy's tests and the bins are given too).
public record MethodChoice(Set<String> names) {
    public static final MethodChoice ALL = new MethodChoice(Set.of());

    private static final Set<String> KNOWN =
            Arrays.stream(EvidentlyMethod.values())
                    .map(method -> method.key)
                    .collect(Collectors.toUnmodifiableSet());

    public MethodChoice {
        names = Set.copyOf(names);
    }

    /// "all", or names with commas between them: "ks,psi".
    ///
    /// @throws Trouble when no method has one of the names
    public static MethodChoice parse(String text) {
        if (text.strip().equals("all")) return ALL;
        Set<String> names =
                Arrays.stream(text.split(","))
                        .map(String::strip)
                        .filter(name -> !name.isEmpty())
                        .collect(Collectors.toSet());
        for (String name : names)
            if (!KNOWN.contains(name))
                throw new Trouble(
                        "There is no method %s.".formatted(name),
                        "Known are %s."
                                .formatted(
                                        KNOWN.stream().sorted().collect(Collectors.joining(", "))),
                        "Choose some of them, with commas between, or all.");
        return new MethodChoice(names);
    }

    public boolean all() {
        return names.isEmpty();
    }

    boolean wants(EvidentlyMethod method) {
        return all() || names.contains(method.key);
    }
}
