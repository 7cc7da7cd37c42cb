/// What every sync with a remote system has in common.
@NullMarked
package dev.holdfast.remote.sync;

import org.jspecify.annotations.NullMarked;
