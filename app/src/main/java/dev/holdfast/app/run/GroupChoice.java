package dev.holdfast.app.run;

import static dev.holdfast.app.look.Pieces.tip;

import dev.holdfast.app.words.Words;
import dev.holdfast.catalog.run.RunKey;

import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// Which parameter may differ in a group: none, or one of those that differ between the runs.
final class GroupChoice extends MenuButton {
    private final GroupsModel model;
    private final RunsViewModel runs;
    private final Words words;

    GroupChoice(GroupsModel model, RunsViewModel runs, Words words) {
        this.model = model;
        this.runs = runs;
        this.words = words;
        setId("runs-group");
        setMinWidth(USE_PREF_SIZE);
        tip(this, words.text("runs.groups.by.tip"));
        runs.columns.addListener((_, _, _) -> offer());
        model.leftOut.addListener((_, _, _) -> name());
        offer();
        name();
    }

    private void name() {
        String param = model.leftOut.get();
        setText(
                param == null
                        ? words.text("runs.groups.by")
                        : words.text("runs.groups.by.param", param));
    }

    private void offer() {
        List<MenuItem> items = new ArrayList<>();
        items.add(item("runs-group-none", words.text("runs.groups.none"), null));
        for (RunKey key : runs.columns.get().params())
            items.add(
                    item(
                            "runs-group-" + key.name(),
                            words.text("runs.groups.by.param", key.name()),
                            key.name()));
        getItems().setAll(items);
    }

    private MenuItem item(String id, String text, @Nullable String param) {
        MenuItem item = new MenuItem(text);
        item.setId(id);
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> model.leftOut.set(param));
        return item;
    }
}
