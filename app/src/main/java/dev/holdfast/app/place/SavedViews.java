package dev.holdfast.app.place;

import dev.holdfast.app.selection.Navigation;
import dev.holdfast.app.work.Background;
import dev.holdfast.catalog.setting.SettingStore;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// The saved views of the project that is shown, kept in the workspace. Belongs to the window's thread.
public final class SavedViews {
    private final SettingStore store;
    private final Background background;
    private final Navigation navigation;
    private final ObservableList<SavedView> saved = FXCollections.observableArrayList();
    private final ObservableList<SavedView> shown = FXCollections.unmodifiableObservableList(saved);
    private final ReadOnlyObjectWrapper<@Nullable SavedView> wanted = new ReadOnlyObjectWrapper<>();
    private final Object writing = new Object();
    private long projectId;

    public SavedViews(SettingStore store, Background background, Navigation navigation) {
        this.store = store;
        this.background = background;
        this.navigation = navigation;
        navigation.linked().addListener((_, _, now) -> show(now.projectId()));
    }

    /// By name.
    public ObservableList<SavedView> saved() {
        return shown;
    }

    private void show(long project) {
        if (project == projectId) return;
        projectId = project;
        saved.clear();
        background.run(() -> read(project), found -> take(project, found));
    }

    private void take(long project, List<SavedView> found) {
        if (project == projectId) saved.setAll(found);
    }

    private List<SavedView> read(long project) {
        return store.get(key(project)).stream()
                .flatMap(String::lines)
                .flatMap(line -> SavedView.read(line).stream())
                .toList();
    }

    /// Keeps the view; one of the same name in the same place is replaced.
    public void save(SavedView view) {
        change(view, List.of(view));
    }

    public void delete(SavedView view) {
        change(view, List.of());
    }

    private static Predicate<SavedView> isLike(SavedView view) {
        return other -> other.name().equals(view.name()) && other.place() == view.place();
    }

    private void change(SavedView goes, List<SavedView> comes) {
        long project = goes.where().projectId();
        background.run(() -> write(project, isLike(goes), comes), all -> take(project, all));
    }

    private List<SavedView> write(long project, Predicate<SavedView> goes, List<SavedView> comes) {
        synchronized (writing) {
            List<SavedView> all = new ArrayList<>(read(project));
            all.removeIf(goes);
            all.addAll(comes);
            all.sort(Comparator.comparing(SavedView::name));
            store.set(
                    key(project),
                    all.stream().map(SavedView::write).collect(Collectors.joining("\n")));
            return all;
        }
    }

    /// Goes to the place of the view and asks it to show the view.
    public void open(SavedView view) {
        wanted.set(view);
        navigation.open(view.place(), view.where());
    }

    /// What a place is asked to show, until it takes it.
    public ReadOnlyObjectProperty<@Nullable SavedView> wanted() {
        return wanted.getReadOnlyProperty();
    }

    /// The view that is asked for, if it is the place's own; it is asked for no longer.
    public Optional<SavedView> take(Predicate<SavedView> own) {
        Optional<SavedView> taken = Optional.ofNullable(wanted.get()).filter(own);
        if (taken.isPresent()) wanted.set(null);
        return taken;
    }

    private static String key(long project) {
        return "views." + project;
    }
}
