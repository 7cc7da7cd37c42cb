package dev.holdfast.app.place;

import dev.holdfast.app.look.Appearance;
import dev.holdfast.app.selection.Navigation;
import dev.holdfast.app.words.Words;
import dev.holdfast.app.work.Background;
import dev.holdfast.workbench.Desk;

/// What the shell lends to a place. A place takes from it what its view models need and hands them only that.
/// `workspace` is where the store is, for people to read.
public record Bench(
        Desk desk,
        Background background,
        Navigation navigation,
        Refresher refresher,
        Words words,
        Appearance appearance,
        Notices notices,
        Undo undo,
        Overlays overlays,
        FileChoice files,
        Connecting connecting,
        Offline offline,
        SavedViews views,
        String workspace) {}
