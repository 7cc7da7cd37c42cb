package dev.holdfast.app.selection;

/// Where the user is: a place, and what is selected there. Back and forward walk these.
public record Spot(PlaceId place, Selection selection) {}
