package dev.holdfast.workbench.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdfast.catalog.Changes;
import dev.holdfast.catalog.Trouble;
import dev.holdfast.catalog.project.Project;
import dev.holdfast.catalog.project.ProjectStoreInMemory;

import org.junit.jupiter.api.Test;

import java.time.Clock;
import java.util.stream.IntStream;

class ProjectsTest {
    private final ProjectStoreInMemory store = new ProjectStoreInMemory(new Changes());
    private final Projects projects = new Projects(store, Clock.systemUTC());

    @Test
    void manyFirstFilesAtOnceShareOneProject() {
        var made =
                IntStream.range(0, 50)
                        .parallel()
                        .mapToObj(_ -> projects.chosen(0, Projects.FIRST).id())
                        .distinct()
                        .toList();
        assertThat(made).hasSize(1);
        assertThat(store.all()).extracting(Project::name).containsExactly("My project");
    }

    @Test
    void withoutAChoiceTheFirstProjectTakesWhatComes() {
        Project here = projects.named("Late arrivals");
        assertThat(projects.chosen(0, "other")).isEqualTo(here);
        assertThat(projects.named("Late arrivals")).isEqualTo(here);
        assertThat(store.all()).hasSize(1);
    }

    @Test
    void aDeletedProjectIsTold() {
        Project gone = projects.named("Gone");
        store.delete(gone.id());
        assertThatThrownBy(() -> projects.chosen(gone.id(), "other"))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("Nothing was brought in");
    }
}
