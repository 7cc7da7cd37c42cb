package dev.holdfast.report.figure;

import dev.holdfast.catalog.check.Check;

/// What the two compared windows are called in a figure.
public record Windows(String reference, String current) {
    public static Windows of(Check check) {
        return new Windows(check.referenceName(), check.currentName());
    }
}
