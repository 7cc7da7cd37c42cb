/// The one door to background work.
@org.jspecify.annotations.NullMarked
package dev.holdfast.app.work;
