package dev.holdfast.workbench.deployment;

import dev.holdfast.catalog.deployment.Protocol;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// What answered at a URL; `protocol` is null when nothing known did, and `failure` says why.
public record Discovery(
        @Nullable Protocol protocol, List<String> models, String serverVersion, String failure) {}
