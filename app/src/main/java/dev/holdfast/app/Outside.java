package dev.holdfast.app;

import dev.holdfast.app.place.Bench;
import dev.holdfast.app.place.FileChoice;
import dev.holdfast.app.place.Intake;

import java.util.function.Function;

/// What the window gets from outside itself, and tests replace.
///
/// @param files the system's file choosers
/// @param intake makes what takes in dropped, chosen and pasted files
/// @param workspace where the store is, for people to read
/// @param sample brings in the sample project; blocks nothing
public record Outside(
        FileChoice files, Function<Bench, Intake> intake, Runnable sample, String workspace) {}
