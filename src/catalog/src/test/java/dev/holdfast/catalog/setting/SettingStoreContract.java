package dev.holdfast.catalog.setting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.catalog.Announced;
import dev.holdfast.catalog.Change;
import dev.holdfast.catalog.Changes;
import dev.holdfast.catalog.Subject;

import org.junit.jupiter.api.Test;

/// What every store of settings keeps to.
public abstract class SettingStoreContract {
    protected abstract SettingStore settings();

    protected abstract Changes changes();

    @Test
    void theLastChoiceCounts() {
        assertThat(settings().get("figures.palette")).isEmpty();
        settings().set("figures.palette", "viridis");
        settings().set("figures.palette", "cividis");
        assertThat(settings().get("figures.palette")).contains("cividis");
    }

    @Test
    void whereAWindowStandsIsKeptToo() {
        settings().set("window.theme", "dark");
        settings().set("session.selection", "");
        assertThat(settings().get("window.theme")).contains("dark");
        assertThat(settings().get("session.selection")).contains("");
    }

    @Test
    void onlyANewChoiceIsAnnounced() {
        try (Announced announced = new Announced(changes())) {
            settings().set("units", "metric");
            settings().set("units", "metric");
            assertThat(announced.changes()).containsExactly(new Change(Subject.SETTING, 0));
        }
    }
}
