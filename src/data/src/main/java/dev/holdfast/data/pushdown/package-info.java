/// Two tables or queries of a database compared where they lie: the database is asked for counts, bounds and quantiles, and no row leaves it.
@NullMarked
package dev.holdfast.data.pushdown;

import org.jspecify.annotations.NullMarked;
