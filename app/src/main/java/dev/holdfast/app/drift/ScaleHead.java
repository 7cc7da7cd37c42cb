package dev.holdfast.app.drift;

import static dev.holdfast.app.look.Pieces.whole;

import dev.holdfast.report.figure.EffectScale;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;

import java.util.List;

/// The axis above the whiskers: the margin, and multiples of it.
final class ScaleHead extends Region {
    private static final double PAD = 6;
    private final EffectScale scale;
    private final List<Double> ticks;

    ScaleHead(EffectScale scale, String margin) {
        this.scale = scale;
        this.ticks = scale.ticks(200);
        for (double tick : ticks)
            getChildren()
                    .add(
                            whole(
                                    tick == 1 ? margin : EffectScale.label(tick),
                                    tick == 1 ? "b" : "subtle",
                                    "tiny"));
        setMinSize(0, 14);
        setPrefHeight(14);
        setMaxWidth(Double.MAX_VALUE);
    }

    @Override
    protected double computePrefWidth(double height) {
        return 10_000;
    }

    @Override
    protected void layoutChildren() {
        double free = 0;
        for (int i = 0; i < ticks.size(); i++) {
            Label label = (Label) getChildren().get(i);
            label.autosize();
            double at = scale.at(ticks.get(i), PAD, getWidth() - PAD);
            double left =
                    Math.clamp(
                            at - label.getWidth() / 2,
                            0,
                            Math.max(0, getWidth() - label.getWidth()));
            label.setVisible(left >= free);
            if (label.isVisible()) free = left + label.getWidth() + 6;
            label.relocate(left, (getHeight() - label.getHeight()) / 2);
        }
    }
}
