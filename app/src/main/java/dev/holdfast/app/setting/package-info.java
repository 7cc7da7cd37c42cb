/// How the window looks, where the workspace is, and the systems that are connected.
@org.jspecify.annotations.NullMarked
package dev.holdfast.app.setting;
