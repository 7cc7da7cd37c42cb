package dev.holdfast.app.place;

import javafx.scene.input.DragEvent;

import java.nio.file.Path;
import java.util.List;

/// What happens to files that come in: dragged over the window, chosen with Import, or pasted.
public interface Intake {
    /// Sees every drag event of the window before anything in it does; consumes what it handles.
    void drag(DragEvent event);

    /// The same question for files that were chosen or pasted.
    void bring(List<Path> files);
}
