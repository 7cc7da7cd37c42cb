package dev.holdfast.app.drop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.app.AtOnce;
import dev.holdfast.app.flights.FlightsDesk;
import dev.holdfast.app.selection.Linked;
import dev.holdfast.app.selection.Selection;
import dev.holdfast.app.words.Words;
import dev.holdfast.app.work.Background;
import dev.holdfast.catalog.data.Column;
import dev.holdfast.catalog.data.ColumnType;
import dev.holdfast.catalog.data.Role;
import dev.holdfast.catalog.data.Schema;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/// Where files may go, and how they are read before they do.
class ImportModelTest {
    @TempDir Path folder;
    private final FlightsDesk desk = new FlightsDesk();
    private final Background atOnce = AtOnce.background();

    @Test
    void namesSayWhatCanBeRead() {
        assertThat(ReadableFile.named(Path.of("a.CSV"))).isTrue();
        assertThat(ReadableFile.named(Path.of("a.parquet"))).isTrue();
        assertThat(ReadableFile.named(Path.of("a.jsonl.gz"))).isTrue();
        assertThat(ReadableFile.named(Path.of("a.png"))).isFalse();
        assertThat(ReadableFile.datasetName(Path.of("flights-2013-07.csv.gz")))
                .isEqualTo("flights-2013-07");
    }

    @Test
    void aFolderStandsForTheReadableFilesInIt() throws IOException {
        Files.writeString(folder.resolve("b.csv"), "x\n1\n");
        Files.writeString(folder.resolve("a.csv"), "x\n1\n");
        Files.writeString(folder.resolve("notes.md"), "-");
        Dropped dropped = Dropped.of(List.of(folder));
        assertThat(dropped.readable())
                .extracting(Dropped.Item::name)
                .containsExactly("a.csv", "b.csv");
        assertThat(dropped.unreadable()).isEmpty();
    }

    @Test
    void whatATrackerLeftIsToldApart() throws IOException {
        Path store = Files.createDirectories(folder.resolve("mlruns"));
        Files.createDirectories(store.resolve("7"));
        Files.writeString(store.resolve("7/meta.yaml"), "name: a\nexperiment_id: '7'\n");
        Path table = Files.writeString(folder.resolve("a.csv"), "x\n1\n");
        Dropped runs = Dropped.of(List.of(store));
        assertThat(runs.onlyRuns()).isTrue();
        assertThat(runs.nothingToRead()).isFalse();
        Dropped both = Dropped.of(List.of(store, table));
        assertThat(both.onlyRuns()).isFalse();
        assertThat(both.trackers()).containsExactly(store);
        assertThat(both.readable()).extracting(Dropped.Item::name).containsExactly("a.csv");
    }

    @Test
    void aFolderOfManyFilesSaysThatNotAllAreTaken() throws IOException {
        for (int i = 0; i <= Dropped.MOST; i++)
            Files.createFile(folder.resolve("%04d.csv".formatted(i)));
        Dropped dropped = Dropped.of(List.of(folder));
        assertThat(dropped.readable()).hasSize(Dropped.MOST);
        assertThat(dropped.cut()).isTrue();
    }

    @Test
    void aFolderTooLargeToBeLookedThroughSaysThatNotAllAreTaken() throws IOException {
        Path table = Files.createFile(folder.resolve("a.csv"));
        for (int i = 0; i < 8; i++) Files.createFile(folder.resolve(i + ".log"));
        List<Path> one = List.of(folder);
        assertThat(Dropped.of(one, 10).cut()).isFalse(); // the folder itself and nine files
        assertThat(Dropped.of(one, 10).readable())
                .extracting(Dropped.Item::file)
                .containsExactly(table);
        assertThat(Dropped.of(one, 9).cut()).isTrue();
    }

    @Test
    void whoeverAsksDoesNotWaitForTheDisk() {
        Deque<Runnable> work = new ArrayDeque<>();
        var model = new DropModel(desk.desk, new Background(work::add, Runnable::run, _ -> {}));
        model.ask(List.of(folder), at(new Selection.Project(FlightsDesk.PROJECT)));
        assertThat(model.dropped.get()).isNull();
        work.poll().run();
        assertThat(model.dropped.get()).isNotNull();
    }

    @Test
    void zonesFitTheFileAndThePlace() throws IOException {
        desk.withFlights(100);
        Path file = Files.writeString(folder.resolve("new.csv"), head() + "\n" + firstRow() + "\n");
        var model = new DropModel(desk.desk, atOnce);
        model.ask(List.of(file), at(new Selection.Project(FlightsDesk.PROJECT)));
        assertThat(model.destinations)
                .hasAtLeastOneElementOfType(Destination.NewDataset.class)
                .hasAtLeastOneElementOfType(Destination.NextVersion.class);
        model.forget();
        Path picture = Files.write(folder.resolve("a.png"), new byte[] {1});
        model.ask(List.of(picture), at(new Selection.Project(FlightsDesk.PROJECT)));
        assertThat(model.destinations).isEmpty();
        assertThat(model.dropped.get().nothingToRead()).isTrue();
    }

    @Test
    void saysHowTheColumnsFit() {
        var before = new Schema(List.of(column("a"), column("b"), column("c")));
        var after = new Schema(List.of(column("a"), column("b"), column("d")));
        assertThat(SchemaMatch.of(after, before).sentence(Words.english()))
                .isEqualTo("2 of 3 columns match by name and type, d is new, c is missing.");
        assertThat(SchemaMatch.of(before, before).sentence(Words.english()))
                .isEqualTo("All 3 columns match by name and type.");
    }

    @Test
    void aChoiceReadsTheFirstRowsAgain() throws IOException {
        Path file = Files.writeString(folder.resolve("s.csv"), "a;b\n1;2\n");
        var look = new PreviewModel(desk.imports, atOnce, file);
        look.read();
        assertThat(look.columns).hasSize(2);
        look.fix(Reading.Part.DELIMITER, ",");
        assertThat(look.columns).hasSize(1);
        assertThat(desk.imports.previews.get()).isEqualTo(2);
    }

    @Test
    void aRoleNeedsNoReadingAndIsImported() throws IOException {
        Path file = Files.writeString(folder.resolve("r.csv"), "a,b\n1,2\n");
        var look = new PreviewModel(desk.imports, atOnce, file);
        look.read();
        look.assignRole("b", Role.TARGET);
        assertThat(desk.imports.previews.get()).isEqualTo(1);
        assertThat(look.decided().orElseThrow().columns())
                .contains(new Column("b", ColumnType.INTEGER, Role.TARGET));
    }

    @Test
    void changesWhileReadingAreReadOnceAfterwards() throws IOException {
        Path file = Files.writeString(folder.resolve("w.csv"), "a,b\n1,2\n");
        Deque<Runnable> work = new ArrayDeque<>();
        var slow = new Background(work::add, Runnable::run, _ -> {});
        var look = new PreviewModel(desk.imports, slow, file);
        look.read();
        look.fix(Reading.Part.DELIMITER, ";");
        look.fix(Reading.Part.DELIMITER, "|");
        look.fix(Reading.Part.DELIMITER, ",");
        while (!work.isEmpty()) work.poll().run();
        assertThat(desk.imports.previews.get()).isEqualTo(2);
        assertThat(look.columns).hasSize(2);
    }

    private static Column column(String name) {
        return new Column(name, ColumnType.NUMBER, Role.FEATURE);
    }

    private String firstRow() {
        var row = desk.imports.rows(desk.flights().getLast().id(), 0, 1).rows().getFirst();
        return String.join(",", row.stream().map(cell -> cell == null ? "" : cell).toList());
    }

    private String head() {
        return String.join(
                ",",
                desk.flights().getLast().schema().columns().stream().map(Column::name).toList());
    }

    private Linked at(Selection selection) {
        return new dev.holdfast.app.selection.Links(desk.desk.stores()).of(selection);
    }
}
