package dev.holdfast.app.place;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.app.AtOnce;
import dev.holdfast.app.DeskInMemory;
import dev.holdfast.app.RiskDesk;
import dev.holdfast.app.selection.Links;
import dev.holdfast.app.selection.Navigation;
import dev.holdfast.app.selection.PlaceId;
import dev.holdfast.app.selection.Selection;
import dev.holdfast.app.work.Background;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SavedViewsTest {
    private static final Selection WHERE = new Selection.Experiment(1, RiskDesk.EXPERIMENT);
    private final DeskInMemory desk = RiskDesk.withRuns(5);
    private final Background atOnce = AtOnce.background();
    private final Navigation navigation = new Navigation(new Links(desk.desk.stores()), atOnce);
    private final SavedViews views = views();

    private SavedViews views() {
        return new SavedViews(desk.desk.stores().settings(), atOnce, navigation);
    }

    private static SavedView view(String name, String state) {
        return new SavedView(name, PlaceId.RUNS, WHERE, state);
    }

    @BeforeEach
    void choose() {
        navigation.open(new Selection.Project(1));
    }

    @Test
    void whatIsSavedIsThereAfterARestartByName() {
        SavedView odd = view("Über 0.8 & \"neu\"", "a\nb=c&d\n\n");
        SavedView best = view("Best", "x");
        views.save(odd);
        views.save(best);
        assertThat(views.saved()).containsExactly(best, odd);
        SavedViews later = views();
        navigation.open(WHERE);
        navigation.open(new Selection.Project(2));
        navigation.open(new Selection.Project(1));
        assertThat(later.saved()).containsExactly(best, odd);
    }

    @Test
    void aViewOfTheSameNameIsReplacedAndADeletedOneIsGone() {
        views.save(view("Best", "old"));
        views.save(view("Best", "new"));
        assertThat(views.saved()).containsExactly(view("Best", "new"));
        views.delete(view("Best", "new"));
        assertThat(views.saved()).isEmpty();
    }

    @Test
    void anotherProjectHasItsOwn() {
        views.save(view("Best", "x"));
        navigation.open(new Selection.Project(2));
        assertThat(views.saved()).isEmpty();
    }

    @Test
    void aViewIsAskedForUntilItsPlaceTakesIt() {
        SavedView best = view("Best", "x");
        views.open(best);
        assertThat(navigation.spot().get().place()).isEqualTo(PlaceId.RUNS);
        assertThat(navigation.selection()).isEqualTo(WHERE);
        assertThat(views.take(view -> view.place() == PlaceId.MODELS)).isEmpty();
        assertThat(views.take(view -> view.place() == PlaceId.RUNS)).contains(best);
        assertThat(views.wanted().get()).isNull();
    }

    @Test
    void whatALaterProgramWroteIsLeftOut() {
        desk.desk.stores().settings().set("views.2", "nonsense\nBest&runs&moon 1&x\n");
        navigation.open(new Selection.Project(2));
        assertThat(views.saved()).isEmpty();
    }
}
