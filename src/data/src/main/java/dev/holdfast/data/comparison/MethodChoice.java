package dev.holdfast.data.comparison;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/// Which drift methods are wanted: some by Evidently's names, or all (then SciPy's tests and the bins are given too).
public record MethodChoice(Set<String> names) {
    public static final MethodChoice ALL = new MethodChoice(Set.of());

    public MethodChoice {
        names = Set.copyOf(names);
    }

    /// "all", or names with commas between them: "ks,psi". Names that no method has are answered as not applicable.
    public static MethodChoice parse(String text) {
        if (text.strip().equals("all")) return ALL;
        return new MethodChoice(
                Arrays.stream(text.split(","))
                        .map(String::strip)
                        .filter(name -> !name.isEmpty())
                        .collect(Collectors.toSet()));
    }

    public boolean all() {
        return names.isEmpty();
    }

    boolean wants(EvidentlyMethod method) {
        return all() || names.contains(method.key);
    }
}
