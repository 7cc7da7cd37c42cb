package dev.holdfast.app.table;

import dev.holdfast.app.selection.Selection;

import org.jspecify.annotations.Nullable;

/// Whether a place shows its list, with the chosen thing in the inspector, or that thing's own page. A thing chosen
/// in the place's own list stays in the list until it is opened; one chosen anywhere else opens as a page.
public final class ListOrPage {
    private @Nullable Selection chosenHere;
    private boolean page;

    /// Call before a row of the own list is selected.
    public void choosing(Selection selection) {
        chosenHere = selection;
        page = false;
    }

    /// Call before a thing is opened as its own page.
    public void opening() {
        chosenHere = null;
        page = true;
    }

    /// Whether to show the page, now that the selection is this. `belongs` says whether the place has a thing for it.
    public boolean isPage(Selection selection, boolean belongs) {
        if (!belongs) {
            chosenHere = null;
            page = false;
        } else if (!selection.equals(chosenHere)) {
            chosenHere = null;
            page = true;
        }
        return page;
    }
}
