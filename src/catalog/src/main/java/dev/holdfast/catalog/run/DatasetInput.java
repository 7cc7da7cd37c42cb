package dev.holdfast.catalog.run;

/// A dataset a run says it read: name, digest and context (training, validation) as the tracker keeps them.
public record DatasetInput(String name, String digest, String context) {}
