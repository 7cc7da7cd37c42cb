package dev.holdfast.workbench.connection;

import java.util.List;

/// What a probe of a remote found. `holds` counts what is there, such as "37 experiments". `failure` is empty when it answered, else says what happened, why and what to do.
public record Reach(
        boolean reached,
        String serverVersion,
        String signedInAs,
        String holds,
        List<String> answers,
        List<String> lacks,
        String failure) {
    public Reach {
        answers = List.copyOf(answers);
        lacks = List.copyOf(lacks);
    }
}
