package dev.holdfast.workbench.run;

import java.util.Map;

/// Runs that are equal in all parameters but one.
///
/// @param params those that are equal, by name
/// @param runs how many
/// @param metrics by name; one that no run has a finite value of is not there
public record RunGroup(Map<String, String> params, int runs, Map<String, MetricSample> metrics) {
    public RunGroup {
        params = Map.copyOf(params);
        metrics = Map.copyOf(metrics);
    }
}
