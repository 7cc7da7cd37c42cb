package dev.holdfast.monitor;

import dev.holdfast.catalog.check.Cause;
import dev.holdfast.catalog.check.Effect;

/// One effect of a column with the p-value of "within the margin", plain and adjusted over the family.
record JudgedEffect(Cause cause, Effect effect, double pValue, double pAdjusted) {
    boolean drifted(double q) {
        return effect.low() > effect.margin() && pAdjusted <= q;
    }

    boolean stable() {
        return effect.high() < effect.margin();
    }

    JudgedEffect adjustedTo(double p) {
        return new JudgedEffect(cause, effect, pValue, p);
    }
}
