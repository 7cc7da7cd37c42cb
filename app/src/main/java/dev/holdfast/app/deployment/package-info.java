/// Deployments: what answers now, and how well.
@NullMarked
package dev.holdfast.app.deployment;

import org.jspecify.annotations.NullMarked;
