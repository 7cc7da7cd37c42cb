package dev.holdfast.catalog.check;

import java.util.List;
import java.util.Map;

/// What a figure needs of one column in both windows. Numeric columns: common histogram `edges` with `reference` and `current` shares
/// per bin, and both cumulative distributions at `points`. Categories: `categories` with their shares, the last of them [#OTHER] where there are
/// too many to keep. Unused lists are empty.
public record Sample(
        List<Double> edges,
        List<Double> reference,
        List<Double> current,
        List<Double> points,
        List<Double> referenceCumulative,
        List<Double> currentCumulative,
        List<String> categories,
        Map<String, Double> referenceFacts,
        Map<String, Double> currentFacts) {
    /// Stands for all categories that are not kept; the brackets keep it apart from a category called "other".
    public static final String OTHER = "(other)";

    /// Of a column there is nothing to draw of.
    public static final Sample NONE =
            new Sample(
                    List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
                    Map.of(), Map.of());

    public Sample {
        edges = List.copyOf(edges);
        reference = List.copyOf(reference);
        current = List.copyOf(current);
        points = List.copyOf(points);
        referenceCumulative = List.copyOf(referenceCumulative);
        currentCumulative = List.copyOf(currentCumulative);
        categories = List.copyOf(categories);
        referenceFacts = Map.copyOf(referenceFacts);
        currentFacts = Map.copyOf(currentFacts);
    }
}
