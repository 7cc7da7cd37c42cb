/// The sample project's flights in a workspace in memory, for tests of the window.
@NullMarked
package dev.holdfast.app.flights;

import org.jspecify.annotations.NullMarked;
