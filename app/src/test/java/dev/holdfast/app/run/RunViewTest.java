package dev.holdfast.app.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.catalog.run.RunFilter;
import dev.holdfast.catalog.run.RunFilterText;
import dev.holdfast.catalog.run.RunKey;
import dev.holdfast.catalog.run.RunOrder;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

class RunViewTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "metrics.auc > 0.79 and params.features = \"base+bureau\"",
                "params.`learning rate` = \"0.1\" or not attributes.status = \"FAILED\"",
                "tags.note = \"a & b\""
            })
    void whatIsWrittenIsRead(String filter) {
        RunView view =
                new RunView(
                        RunFilterText.parse(filter),
                        List.of(new RunOrder(RunKey.param("learning rate"), true)),
                        false);
        assertThat(RunView.read(view.write())).contains(view);
    }

    @Test
    void aTableAsItComesIsAViewToo() {
        RunView view = new RunView(RunFilter.ALL, List.of(), true);
        assertThat(RunView.read(view.write())).contains(view);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "metrics.auc >\n\nall", "\nsideways METRIC\nall", "\nup COLOUR x\nall"})
    void whatSaysNothingUnderstandableIsNoView(String text) {
        assertThat(RunView.read(text)).isEmpty();
    }
}
