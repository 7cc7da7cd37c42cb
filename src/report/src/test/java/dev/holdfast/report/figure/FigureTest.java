package dev.holdfast.report.figure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.catalog.check.Check;
import dev.holdfast.catalog.check.ColumnFinding;
import dev.holdfast.report.CheckFixture;
import dev.holdfast.report.words.Verdicts;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import javax.xml.parsers.DocumentBuilderFactory;

class FigureTest {
    private final Check check = CheckFixture.check(14);

    static Stream<FigureFixture> figures() {
        return FigureFixture.all();
    }

    @ParameterizedTest
    @MethodSource("figures")
    void drawsInEveryPaletteAndSaysWhatItShows(FigureFixture fixture) throws IOException {
        Figure figure = fixture.figure();
        double height = figure.heightFor(fixture.width());
        Path folder = Files.createDirectories(Path.of("target", "figures"));
        for (var palette : List.of(Palette.LIGHT, Palette.DARK, Palette.GREY)) {
            var image = FigureExport.image(figure, fixture.width(), height, 2, palette);
            int[] pixels =
                    image.getRGB(
                            0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
            long inked =
                    java.util.Arrays.stream(pixels)
                            .filter(p -> p != palette.surface().getRGB())
                            .count();
            assertThat(inked).as("pixels drawn").isGreaterThan(pixels.length / 200);
            String name =
                    palette == Palette.LIGHT ? "" : palette == Palette.DARK ? "-dark" : "-grey";
            Files.write(
                    folder.resolve(fixture.name() + name + ".png"),
                    FigureExport.png(figure, fixture.width(), height, 2, palette));
        }
        assertThat(figure.words()).isNotBlank().doesNotContain("null", "NaN");
        assertThat(figure.table().rows()).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("figures")
    void isWellFormedSvgAndOneTableOfNumbers(FigureFixture fixture) throws Exception {
        Figure figure = fixture.figure();
        String svg =
                FigureExport.svg(
                        figure, fixture.width(), figure.heightFor(fixture.width()), Palette.LIGHT);
        var parsed =
                DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(new org.xml.sax.InputSource(new StringReader(svg)));
        assertThat(parsed.getDocumentElement().getAttribute("viewBox")).isNotEmpty();
        assertThat(parsed.getElementsByTagName("title").item(0).getTextContent())
                .isEqualTo(figure.words());
        long lines = FigureExport.csv(figure).lines().count();
        assertThat(lines).isEqualTo(figure.data().rows().size() + 1);
    }

    @ParameterizedTest
    @MethodSource("figures")
    void answersSomewhereAndNeverOutside(FigureFixture fixture) {
        Figure figure = fixture.figure();
        double width = fixture.width();
        double height = figure.heightFor(width);
        int answers = 0;
        for (double x = 1; x < width; x += 7)
            for (double y = 1; y < height; y += 3) {
                var hover = figure.at(x, y, width, height);
                if (hover.isEmpty()) continue;
                answers++;
                assertThat(hover.get().lines()).isNotEmpty().noneMatch(String::isBlank);
                assertThat(hover.get().x()).isBetween(-1.0, width + 1);
                assertThat(hover.get().y()).isBetween(-1.0, height + 1);
            }
        assertThat(answers).isPositive();
        assertThat(figure.at(-500, -500, width, height)).isEmpty();
    }

    @Test
    void theRankingListsTheNumbersOfTheCheckWorstFirst() {
        Table table = RankingFigure.of(check, 14).table();
        List<ColumnFinding> worst = Verdicts.worstFirst(check.findings());
        for (int i = 0; i < worst.size(); i++) {
            var row = table.rows().get(i);
            var effect = worst.get(i).comparison().effect();
            assertThat(row.get(0).text()).isEqualTo(worst.get(i).column());
            assertThat(row.get(1).number()).isEqualTo(effect.value());
            assertThat(row.get(3).number()).isEqualTo(effect.low());
            assertThat(row.get(4).number()).isEqualTo(effect.high());
            assertThat(row.get(8).text()).isEqualTo(Verdicts.word(worst.get(i).verdict()));
        }
        assertThat(table.numeric(1)).isTrue();
        assertThat(table.numeric(0)).isFalse();
    }

    @Test
    void theDistributionListsTheSharesOfTheSample() {
        ColumnFinding finding = check.findings().getFirst();
        var sample = finding.comparison().sample();
        Table table = Figures.distribution(check, finding).table();
        assertThat(table.rows()).hasSize(sample.reference().size());
        assertThat(table.rows().stream().map(r -> r.get(3).number()))
                .containsExactlyElementsOf(sample.current());
    }

    @Test
    void pointingAtARowOfTheRankingNamesItsColumn() {
        var figure = RankingFigure.of(check, 14);
        double height = figure.heightFor(640);
        var hover = figure.at(300, 24 + 1.5 * 24, 640, height).orElseThrow();
        assertThat(hover.subject()).isEqualTo(figure.findings().get(1).column());
    }

    @Test
    void wordsOfAFigureBeginWithTheVerdict() {
        ColumnFinding finding = check.findings().getFirst();
        assertThat(Figures.distribution(check, finding).words()).startsWith(finding.because());
        assertThat(RankingFigure.of(check, 5).words()).startsWith(check.sentence());
    }

    @Test
    void noCellOfACsvIsAFormula() {
        Table table =
                new Table(
                        List.of("=head"),
                        List.of(
                                List.of(Table.Cell.of("=cmd|' /C calc'!A0")),
                                List.of(Table.Cell.of(-3.5, "−3.5"))));
        String csv = FigureExport.csv(new TableOnly(table));
        assertThat(csv).isEqualTo("'=head\r\n'=cmd|' /C calc'!A0\r\n-3.5\r\n");
    }

    @Test
    void nothingToDrawIsSaidNotThrown() {
        var empty = new CurvesFigure("auc", Curve.Axis.STEP, List.of());
        FigureExport.image(empty, 300, 200, 1, Palette.LIGHT);
        assertThat(empty.words()).contains("nothing was logged");
        assertThat(empty.at(100, 100, 300, 200)).isEmpty();
    }

    private record TableOnly(Table table) implements Figure {
        @Override
        public String title() {
            return "";
        }

        @Override
        public String words() {
            return "";
        }

        @Override
        public void draw(java.awt.Graphics2D g, double width, double height, Palette palette) {}

        @Override
        public java.util.Optional<Hover> at(double x, double y, double width, double height) {
            return java.util.Optional.empty();
        }
    }
}
