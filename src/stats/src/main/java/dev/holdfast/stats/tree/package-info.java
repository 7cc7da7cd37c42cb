/// Gradient-boosted decision trees: trained here by LightGBM's rules, or read from its model text.
@NullMarked
package dev.holdfast.stats.tree;

import org.jspecify.annotations.NullMarked;
