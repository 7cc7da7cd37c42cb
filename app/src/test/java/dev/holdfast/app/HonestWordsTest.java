package dev.holdfast.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.app.selection.PlaceId;
import dev.holdfast.app.selection.Selection;
import dev.holdfast.catalog.model.ModelVersion;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

/// What one part of the window says, no other denies.
class HonestWordsTest {
    @Test
    void theSideCountsTheRowsOfReports() {
        try (Window window = new Window(RiskDesk.withRuns(5), 1440, 900)) {
            open(window, PlaceId.REPORTS, new Selection.Project(RiskDesk.PROJECT));
            TableView<?> rows = (TableView<?>) window.find("#printables");
            Label count = (Label) window.shell.lookup("#place-reports .count");
            window.until("counted", () -> !rows.getItems().isEmpty() && count.getText() != null);
            assertThat(count.getText()).isEqualTo(String.valueOf(rows.getItems().size()));
        }
    }

    @Test
    void whatBecameOfAVersionIsOnlyWhatBecameOfIt() {
        DeskInMemory desk = RiskDesk.withRuns(20);
        ModelVersion newest =
                desk.desk.stores().models().versions(RiskDesk.MODEL).stream()
                        .filter(v -> v.version().equals("14"))
                        .findFirst()
                        .orElseThrow();
        try (Window window = new Window(desk, 1440, 900)) {
            open(window, PlaceId.MODELS, new Selection.Model(1, RiskDesk.MODEL));
            window.until("the model", () -> words(window).contains("Answers now"));
            assertThat(words(window)).contains("pd-retail-prod");
            open(
                    window,
                    PlaceId.MODELS,
                    new Selection.ModelVersion(1, RiskDesk.MODEL, newest.id()));
            window.until("the version", () -> words(window).contains("v14 became"));
            assertThat(words(window)).contains("Not deployed.").doesNotContain("pd-retail-prod");
        }
    }

    @Test
    void aVersionCarriesTheAliasesThatPointToIt() {
        try (Window window = new Window(RiskDesk.withRuns(5), 1440, 900)) {
            open(window, PlaceId.MODELS, new Selection.Model(1, RiskDesk.MODEL));
            window.until("the versions", () -> window.shell.lookup("#model-version-12") != null);
            assertThat(line(window, "#model-version-12")).contains("@champion", "@before-boarding");
            assertThat(line(window, "#model-version-13")).noneMatch(word -> word.startsWith("@"));
        }
    }

    private static List<String> line(Window window, String link) {
        List<String> words = new ArrayList<>();
        collect(window.shell.lookup(link).getParent(), words);
        return words;
    }

    private static void open(Window window, PlaceId place, Selection selection) {
        Window.does(() -> window.wiring.bench().navigation().open(place, selection));
        window.resize(1440, 900);
    }

    private static List<String> words(Window window) {
        List<String> words = new ArrayList<>();
        collect(window.shell.lookup(".inspector"), words);
        return words;
    }

    private static void collect(Node node, List<String> into) {
        if (node instanceof Labeled labeled) into.add(labeled.getText());
        if (node instanceof Parent parent)
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, into));
    }
}
