/// Which run is best, and why? Table, filter, curves and coordinates over the runs of an experiment.
@org.jspecify.annotations.NullMarked
package dev.holdfast.app.run;
