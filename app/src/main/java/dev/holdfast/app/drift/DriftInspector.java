package dev.holdfast.app.drift;

import static dev.holdfast.app.look.Pieces.column;
import static dev.holdfast.app.look.Pieces.label;
import static dev.holdfast.app.look.Pieces.paragraph;

import dev.holdfast.app.look.Buttons;
import dev.holdfast.app.look.Mark;
import dev.holdfast.app.look.Pieces;
import dev.holdfast.app.place.Inspector;
import dev.holdfast.app.words.Words;
import dev.holdfast.catalog.check.Alarm;
import dev.holdfast.catalog.check.AlarmState;
import dev.holdfast.catalog.check.Check;
import dev.holdfast.catalog.check.ColumnFinding;
import dev.holdfast.report.words.Moments;
import dev.holdfast.report.words.Numbers;
import dev.holdfast.report.words.Sizes;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import org.jspecify.annotations.Nullable;

/// What a check found of a column, in plain words; what was compared; the decision.
final class DriftInspector {
    private final Words words;
    private final Moments moments;
    private final Runnable decide;

    DriftInspector(Words words, Runnable decide) {
        this.words = words;
        this.moments = new Moments(words.clock());
        this.decide = decide;
    }

    Node of(Check check, @Nullable ColumnFinding finding, @Nullable Alarm alarm) {
        Inspector panel =
                new Inspector(
                        words.text("plain.title"),
                        finding == null ? null : Pieces.mark(Mark.of(finding.verdict()), 11));
        if (finding != null) plain(panel, check, finding);
        panel.section(words.text("check.compared"));
        panel.fact(
                words.text("check.reference"),
                window(check.referenceName(), check.referenceRows()));
        panel.fact(
                words.text("check.current.short"),
                window(check.currentName(), check.currentRows()));
        panel.fact(
                words.text("check.made"),
                words.text(
                        "check.made.in", moments.brief(check.at()), Sizes.duration(check.took())));
        if (alarm != null) alarm(panel, alarm);
        return panel.build();
    }

    private static Node window(String name, long rows) {
        return column(
                1, paragraph(name), label(Numbers.count(rows, "row", "rows"), "subtle", "small"));
    }

    private void plain(Inspector panel, Check check, ColumnFinding finding) {
        PlainWords plain = new PlainWords(check, finding, words);
        panel.node(Pieces.id(paragraph(plain.moved()), "plain-moved"));
        panel.node(paragraph(plain.sure(), "muted"));
        plain.besides().forEach(line -> panel.node(paragraph(line, "muted")));
        Label method = paragraph(plain.method(), "muted", "small");
        method.setId("plain-method");
        method.setVisible(false);
        method.setManaged(false);
        Hyperlink how =
                Buttons.link(
                        "plain-how",
                        words.text("plain.how"),
                        () -> {
                            method.setVisible(!method.isVisible());
                            method.setManaged(method.isVisible());
                        });
        panel.node(column(6, how, method));
    }

    private void alarm(Inspector panel, Alarm alarm) {
        panel.section(words.text("alarm.title"));
        if (alarm.state() == AlarmState.OPEN) {
            panel.node(paragraph(words.text("alarm.open", moments.brief(alarm.raised())), "muted"));
            Button button = Buttons.accent("decide", words.text("alarm.decide"), decide);
            button.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(button, Priority.ALWAYS);
            panel.action(button);
            return;
        }
        panel.node(label(alarm.decision(), "b"));
        panel.node(paragraph("“" + alarm.reason() + "”", "muted"));
        if (alarm.decided() != null)
            panel.node(label(moments.brief(alarm.decided()), "subtle", "small"));
    }
}
