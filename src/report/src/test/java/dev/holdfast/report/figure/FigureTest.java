package dev.holdfast.report.figure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.catalog.check.Check;
import dev.holdfast.report.CheckFixture;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class FigureTest {
    private final Check check = CheckFixture.check(14);

    @Test
    void pictures() throws IOException {
        picture("ranking", RankingFigure.of(check, 14), 640);
        picture("distribution", Figures.distribution(check, check.findings().get(0)), 420);
        picture("distribution-down", Figures.distribution(check, check.findings().get(3)), 420);
        picture("cumulative", Figures.difference(check, check.findings().get(0)), 420);
        picture("categories", Figures.distribution(check, check.findings().get(1)), 420);
        picture("categories-many", Figures.distribution(check, check.findings().get(8)), 420);
        picture("share-difference", Figures.difference(check, check.findings().get(1)), 420);
        picture("ranking-200", RankingFigure.of(CheckFixture.check(200), 20), 640);
    }

    static void picture(String name, Figure figure, double width) throws IOException {
        double height = figure.heightFor(width);
        Path folder = Files.createDirectories(Path.of("target", "figures"));
        Files.write(
                folder.resolve(name + ".png"),
                FigureExport.png(figure, width, height, 2, Palette.LIGHT));
        Files.write(
                folder.resolve(name + "-dark.png"),
                FigureExport.png(figure, width, height, 2, Palette.DARK));
        Files.writeString(
                folder.resolve(name + ".svg"),
                FigureExport.svg(figure, width, height, Palette.LIGHT));
        Files.writeString(folder.resolve(name + ".csv"), FigureExport.csv(figure));
        assertThat(figure.words()).isNotBlank();
    }
}
