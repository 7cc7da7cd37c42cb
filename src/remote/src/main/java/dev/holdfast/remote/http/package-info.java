/// The one door through which Holdfast speaks to other machines.
@NullMarked
package dev.holdfast.remote.http;

import org.jspecify.annotations.NullMarked;
