package dev.holdfast.app.home;

import dev.holdfast.catalog.deployment.Deployment;
import dev.holdfast.catalog.deployment.Probe;

import org.jspecify.annotations.Nullable;

/// A deployment, which version answers there, and what the last look at it found.
record LiveRow(Deployment deployment, String version, @Nullable Probe last) {}
