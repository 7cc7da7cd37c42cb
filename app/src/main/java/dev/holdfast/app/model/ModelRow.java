package dev.holdfast.app.model;

import dev.holdfast.catalog.check.Check;
import dev.holdfast.catalog.deployment.Deployment;
import dev.holdfast.catalog.model.AliasSpan;
import dev.holdfast.catalog.model.ModelVersion;
import dev.holdfast.catalog.model.RegisteredModel;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// A registered model with its versions (newest first), what its aliases pointed to, where it answers, and the newest
/// check of what it answers on.
record ModelRow(
        RegisteredModel model,
        List<ModelVersion> versions,
        List<AliasSpan> spans,
        List<Deployment> deployments,
        @Nullable Check check) {
    Optional<ModelVersion> version(String number) {
        return versions.stream().filter(v -> v.version().equals(number)).findFirst();
    }

    List<Deployment> deploymentsOf(ModelVersion version) {
        return deployments.stream()
                .filter(d -> Objects.equals(d.modelVersionId(), version.id()))
                .toList();
    }

    Optional<ModelVersion> deployed(Deployment deployment) {
        return versions.stream()
                .filter(v -> Objects.equals(v.id(), deployment.modelVersionId()))
                .findFirst();
    }

    /// The aliases that point to the version, by name.
    List<String> aliasesOf(ModelVersion version) {
        return model.aliases().entrySet().stream()
                .filter(alias -> alias.getValue().equals(version.version()))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    /// The number in a version's name; a registry may list versions in any order. Names that are not numbers come last.
    static long number(ModelVersion version) {
        try {
            return Long.parseLong(version.version());
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    String latest() {
        return versions.isEmpty() ? "" : "v" + versions.getFirst().version();
    }

    String alias(String name) {
        String version = model.aliases().get(name);
        return version == null ? "" : "v" + version;
    }
}
