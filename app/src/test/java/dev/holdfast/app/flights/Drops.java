package dev.holdfast.app.flights;

import com.sun.javafx.scene.input.DragboardHelper;
import com.sun.javafx.tk.TKClipboard;

import dev.holdfast.app.Window;

import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.input.DataFormat;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/// Drags files over the window, as the desktop would; the headless platform cannot drag by itself.
public final class Drops {
    private Drops() {}

    /// Drags over the window until the zone is there, then over the zone.
    public static void over(FlightsWindow window, List<Path> files, String zone) {
        fire(window, DragEvent.DRAG_ENTERED_TARGET, files, 500, 300);
        fire(window, DragEvent.DRAG_OVER, files, 500, 300);
        window.until(zone + " is offered", () -> window.shows(zone));
        window.settle();
        overZone(window, DragEvent.DRAG_OVER, files, zone);
        window.settle();
    }

    public static void drop(FlightsWindow window, List<Path> files, String zone) {
        over(window, files, zone);
        overZone(window, DragEvent.DRAG_DROPPED, files, zone);
    }

    /// Drags where no zone will be and waits for the words that say why.
    public static void overNothing(FlightsWindow window, List<Path> files) {
        fire(window, DragEvent.DRAG_OVER, files, 500, 300);
    }

    private static void overZone(
            FlightsWindow window, EventType<DragEvent> type, List<Path> files, String zone) {
        Node node = window.find(zone, Node.class);
        Bounds at = Window.onWindow(() -> node.localToScene(node.getBoundsInLocal()));
        fire(window, type, files, at.getCenterX(), at.getCenterY());
    }

    private static void fire(
            FlightsWindow window, EventType<DragEvent> type, List<Path> files, double x, double y) {
        FlightsWindow.does(
                () ->
                        window.shell.fireEvent(
                                new DragEvent(
                                        window.shell,
                                        window.shell,
                                        type,
                                        board(files),
                                        x,
                                        y,
                                        x,
                                        y,
                                        TransferMode.COPY,
                                        null,
                                        null,
                                        null)));
    }

    /// A board that holds the files and can do nothing else.
    private static Dragboard board(List<Path> files) {
        TKClipboard clipboard =
                (TKClipboard)
                        Proxy.newProxyInstance(
                                Drops.class.getClassLoader(),
                                new Class<?>[] {TKClipboard.class},
                                (_, method, arguments) ->
                                        answer(method.getName(), arguments, files));
        return DragboardHelper.createDragboard(clipboard);
    }

    private static Object answer(String method, Object[] arguments, List<Path> files) {
        return switch (method) {
            case "getContentTypes" -> Set.of(DataFormat.FILES);
            case "hasContent" -> DataFormat.FILES.equals(arguments[0]);
            case "getContent" ->
                    DataFormat.FILES.equals(arguments[0])
                            ? files.stream().map(Path::toFile).toList()
                            : null;
            case "getTransferModes" -> Set.of(TransferMode.COPY);
            case "putContent" -> false;
            default -> null;
        };
    }
}
