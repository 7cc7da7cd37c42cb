package dev.holdfast.app.look;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;

/// How the window looks: theme and size of the text. Knows no control.
public final class Appearance {
    public static final int SMALLEST = 11;
    public static final int USUAL = 13;
    public static final int LARGEST = 18;

    private final ObjectProperty<ThemeChoice> theme =
            new SimpleObjectProperty<>(ThemeChoice.SYSTEM);
    private final BooleanProperty systemIsDark = new SimpleBooleanProperty();
    private final IntegerProperty fontSize = new SimpleIntegerProperty(USUAL);
    private final DoubleProperty figureDensity = new SimpleDoubleProperty(1);
    private final BooleanBinding dark =
            Bindings.createBooleanBinding(this::wantsDark, theme, systemIsDark);

    public ObjectProperty<ThemeChoice> theme() {
        return theme;
    }

    /// Set by whoever can ask the system.
    public BooleanProperty systemIsDark() {
        return systemIsDark;
    }

    /// The size of body text in pixels, 11 to 18; every other size follows from it.
    public IntegerProperty fontSize() {
        return fontSize;
    }

    /// How much larger than usual the text is; lengths given for the usual size are multiplied by it.
    public double zoom() {
        return fontSize.get() / (double) USUAL;
    }

    /// Canvas pixels a pixel that figures have at least; screens with more get more. For pictures denser than the screen.
    public DoubleProperty figureDensity() {
        return figureDensity;
    }

    public BooleanBinding dark() {
        return dark;
    }

    /// From light to dark or back; from then on the window no longer follows the system.
    public void toggle() {
        theme.set(dark.get() ? ThemeChoice.LIGHT : ThemeChoice.DARK);
    }

    private boolean wantsDark() {
        return switch (theme.get()) {
            case SYSTEM -> systemIsDark.get();
            case LIGHT -> false;
            case DARK -> true;
        };
    }
}
