package dev.holdfast.remote.sync;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// What a probe found: the server's version, who it takes us for (empty where it does not say), what it
/// holds by count, what
/// it answers, and why it does not answer the rest.
public record Reached(
        String serverVersion,
        String signedInAs,
        String holds,
        Set<Capability> answers,
        Map<Capability, String> lacks) {
    public Reached {
        answers = Set.copyOf(answers);
        lacks = new TreeMap<>(lacks);
    }

    @Override
    public Map<Capability, String> lacks() {
        return new TreeMap<>(lacks);
    }
}
