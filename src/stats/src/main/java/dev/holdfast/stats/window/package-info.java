/// What changes from one window of rows to the next: drift beside a reference, estimates of performance, limits and alarms. The rules are
/// NannyML's, so that its users find their values again.
@NullMarked
package dev.holdfast.stats.window;

import org.jspecify.annotations.NullMarked;
