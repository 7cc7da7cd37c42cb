package dev.holdfast.remote.serving;

import dev.holdfast.catalog.deployment.Protocol;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// What speaks at a URL: null and a `failure` when nothing known does.
public record Discovered(
        @Nullable Protocol protocol, List<String> models, String serverVersion, String failure) {
    public Discovered {
        models = List.copyOf(models);
    }
}
