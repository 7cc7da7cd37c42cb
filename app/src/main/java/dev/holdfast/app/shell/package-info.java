/// The frame around every place: side, top bar, inspector, palette, status.
@org.jspecify.annotations.NullMarked
package dev.holdfast.app.shell;
