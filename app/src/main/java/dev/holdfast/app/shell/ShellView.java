package dev.holdfast.app.shell;

import dev.holdfast.app.look.Pieces;
import dev.holdfast.app.place.Bench;
import dev.holdfast.app.place.Intake;
import dev.holdfast.app.place.Place;
import dev.holdfast.app.place.Screen;
import dev.holdfast.app.selection.Linked;
import dev.holdfast.app.selection.PlaceId;

import javafx.beans.value.ChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.DragEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.EnumMap;
import java.util.Map;

/// The whole window: side, top bar, head, content, inspector, status line, and what floats above.
public final class ShellView extends StackPane implements ShellActions {
    /// Below these widths, in pixels at the usual size of the text, the inspector floats over the content, and the side shows icons only.
    private static final double INSPECTOR_FLOATS = 1180;

    private static final double SIDE_NARROWS = 900;

    private final ShellViewModel model;
    private final Bench bench;
    private final Intake intake;
    private final SideView side;
    private final HeadView head = new HeadView();
    private final StackPane content = new StackPane();
    private final BorderPane page = new BorderPane();
    private final StackPane body = new StackPane();
    private final StatusLine status;
    private final TaskPopover tasks;
    private final PaletteView palette;
    private final Map<PlaceId, Screen> screens = new EnumMap<>(PlaceId.class);
    private final ChangeListener<@Nullable Node> inspectorChanged = (_, _, _) -> arrangeInspector();
    private final ChangeListener<@Nullable Node> contentChanged = (_, _, _) -> arrangeContent();
    private @Nullable Screen shown;

    public ShellView(ShellViewModel model, Bench bench, Intake intake, OverlayPane overlays) {
        this.model = model;
        this.bench = bench;
        this.intake = intake;
        this.side = new SideView(model, bench);
        this.status = new StatusLine(model, bench);
        this.tasks = new TaskPopover(model, bench);
        this.palette =
                new PaletteView(new PaletteViewModel(model, bench, this::shownScreen), bench);
        getStyleClass().add("shell");
        setId("shell");
        getChildren().addAll(frame(), new ToastsView(bench.notices(), bench.words()), overlays);
        addEventFilter(DragEvent.ANY, intake::drag);
        widthProperty().addListener((_, _, _) -> arrange());
        bench.appearance().fontSize().addListener((_, _, _) -> arrange());
        model.sideOpen.addListener((_, _, _) -> arrange());
        model.inspectorOpen.addListener((_, _, _) -> arrangeInspector());
        bench.navigation().spot().addListener((_, _, next) -> enter(next.place()));
        bench.navigation().linked().addListener((_, _, linked) -> follow(linked));
        enter(bench.navigation().spot().get().place());
        new ShellKeys(this, model, bench).listen();
    }

    private Node frame() {
        content.setId("content");
        VBox.setVgrow(content, Priority.ALWAYS);
        // Not the stack has the padding: it would forget it when asked how high it is at a width.
        VBox padded = Pieces.styled(new VBox(content), "page");
        padded.setMinWidth(0);
        ScrollPane scroll = new ScrollPane(padded);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        VBox middle = new VBox(head, scroll);
        middle.setMinSize(0, 0);
        page.setCenter(middle);
        body.getChildren().add(page);
        body.setMinSize(0, 0);
        BorderPane main = new BorderPane(body);
        main.setTop(new TopBar(model, bench, this));
        main.setMinSize(0, 0);
        BorderPane frame = new BorderPane(main);
        frame.setLeft(side);
        frame.setBottom(status);
        return frame;
    }

    private void enter(PlaceId id) {
        Screen next = screens.computeIfAbsent(id, this::open);
        if (next.equals(shown)) return;
        if (shown != null) {
            head.leave(shown);
            shown.inspector().removeListener(inspectorChanged);
            shown.content().removeListener(contentChanged);
        }
        shown = next;
        next.inspector().addListener(inspectorChanged);
        next.content().addListener(contentChanged);
        head.show(next);
        status.show(next);
        next.follow(bench.navigation().linked().get());
        arrangeContent();
        arrangeInspector();
    }

    private Screen open(PlaceId id) {
        return model.places.stream()
                .filter(place -> place.id() == id)
                .findFirst()
                .map(Place::open)
                .orElseThrow(() -> new IllegalStateException("No place " + id));
    }

    private void follow(Linked linked) {
        if (shown != null) shown.follow(linked);
    }

    Intake intake() {
        return intake;
    }

    @Nullable Screen shownScreen() {
        return shown;
    }

    private void arrange() {
        side.narrow(narrowerThan(SIDE_NARROWS) || !model.sideOpen.get());
        arrangeInspector();
    }

    boolean inspectorFloats() {
        return narrowerThan(INSPECTOR_FLOATS);
    }

    private boolean narrowerThan(double usual) {
        return getWidth() > 0 && getWidth() < usual * bench.appearance().zoom();
    }

    private void arrangeContent() {
        Node node = shown == null ? null : shown.content().get();
        if (node == null) content.getChildren().clear();
        else content.getChildren().setAll(node);
    }

    private void arrangeInspector() {
        Node inspector = shown == null ? null : shown.inspector().get();
        page.setRight(null);
        body.getChildren().retainAll(page);
        if (inspector == null || !model.inspectorOpen.get()) return;
        if (!inspectorFloats()) page.setRight(inspector);
        else if (model.floatingInspector.get()) {
            StackPane.setAlignment(inspector, Pos.CENTER_RIGHT);
            body.getChildren().add(Pieces.styled(inspector, "floating"));
        }
    }

    @Override
    public void openPalette() {
        palette.open();
    }

    @Override
    public void openTasks(Node below) {
        tasks.toggle(below);
    }

    @Override
    public void importFiles() {
        var files = bench.files().open(bench.words().text("top.import"));
        if (!files.isEmpty()) intake.bring(files);
    }

    /// The regions F6 walks through, in order.
    java.util.List<Node> regions() {
        java.util.List<Node> regions = new java.util.ArrayList<>();
        regions.add(side);
        regions.add(lookup("#top"));
        regions.add(head);
        regions.add(content);
        if (shown != null && shown.inspector().get() != null) regions.add(shown.inspector().get());
        return regions;
    }
}
