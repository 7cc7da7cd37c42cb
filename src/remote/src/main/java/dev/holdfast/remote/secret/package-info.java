/// Where passwords and tokens are kept.
@NullMarked
package dev.holdfast.remote.secret;

import org.jspecify.annotations.NullMarked;
