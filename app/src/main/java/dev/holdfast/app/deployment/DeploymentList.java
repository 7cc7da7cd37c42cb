package dev.holdfast.app.deployment;

import static dev.holdfast.app.look.Pieces.chip;
import static dev.holdfast.app.look.Pieces.flushCard;
import static dev.holdfast.app.look.Pieces.grow;

import dev.holdfast.app.table.Columns;
import dev.holdfast.app.table.Rows;
import dev.holdfast.app.words.Words;
import dev.holdfast.report.words.Moments;
import dev.holdfast.report.words.Numbers;
import dev.holdfast.report.words.Sizes;

import javafx.scene.control.TableView;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.function.Consumer;

/// All deployments of the project with their health.
final class DeploymentList extends VBox {
    final TableView<DeploymentRow> table;

    DeploymentList(
            DeploymentsModel model,
            Words words,
            Consumer<DeploymentRow> chosen,
            Consumer<DeploymentRow> opened) {
        Moments moments = new Moments(words.clock());
        HealthWords health = new HealthWords(words, moments);
        table =
                Rows.table(
                        "deployments",
                        "std",
                        model.deployments,
                        List.of(
                                Columns.words(
                                        words.text("deployments.name"),
                                        180,
                                        r -> r.deployment().name(),
                                        "med"),
                                Columns.pieces(
                                        words.text("deployments.health"),
                                        130,
                                        r ->
                                                chip(
                                                        HealthWords.mark(r.health()),
                                                        health.word(r.health()))),
                                Columns.words(
                                        words.text("deployments.serves"),
                                        150,
                                        r -> r.serves() == null ? Numbers.NONE : r.serves()),
                                Columns.words(
                                        words.text("deployments.url"),
                                        230,
                                        r -> r.deployment().url().toString(),
                                        "muted"),
                                Columns.numbers(
                                        words.text("deployments.latency"),
                                        90,
                                        DeploymentList::latency),
                                Columns.whole(
                                        words.text("deployments.last"),
                                        120,
                                        r -> r.last() == null ? "" : moments.brief(r.last().at()),
                                        "muted")));
        Rows.onChosen(table, chosen);
        Rows.onOpened(table, opened);
        getChildren().add(grow(flushCard(grow(table))));
        grow(this);
    }

    private static String latency(DeploymentRow row) {
        return row.last() == null || row.health() == dev.holdfast.catalog.deployment.Health.DOWN
                ? Numbers.NONE
                : Sizes.duration(row.last().latency());
    }
}
