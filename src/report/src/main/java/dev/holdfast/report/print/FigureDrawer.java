package dev.holdfast.report.print;

import com.openhtmltopdf.css.sheet.FontFaceRule;
import com.openhtmltopdf.css.style.CssContext;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.extend.SVGDrawer;
import com.openhtmltopdf.layout.SharedContext;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.RenderingContext;

import dev.holdfast.report.figure.Figure;
import dev.holdfast.report.figure.Palette;

import org.w3c.dom.Element;

import java.io.File;
import java.util.List;
import java.util.Map;

/// Paints figures straight onto the page where the markup leaves a place for them: no SVG is written
/// or read on the way to paper, and text in figures uses the document's own fonts.
final class FigureDrawer implements SVGDrawer {
    private final Map<Integer, Figure> figures;

    FigureDrawer(Map<Integer, Figure> figures) {
        this.figures = figures;
    }

    @Override
    public SVGImage buildSVGImage(
            Element svg,
            Box box,
            CssContext css,
            double cssWidth,
            double cssHeight,
            double dotsPerPixel) {
        Figure figure = figures.get(Integer.valueOf(svg.getAttribute("data-figure")));
        if (figure == null)
            throw new IllegalStateException("No figure " + svg.getAttribute("data-figure"));
        double width = Double.parseDouble(svg.getAttribute("width"));
        double height = Double.parseDouble(svg.getAttribute("height"));
        return new Drawing(figure, width, height, dotsPerPixel);
    }

    private record Drawing(Figure figure, double width, double height, double dotsPerPixel)
            implements SVGImage {
        @Override
        public int getIntrinsicWidth() {
            return (int) Math.round(width * dotsPerPixel);
        }

        @Override
        public int getIntrinsicHeight() {
            return (int) Math.round(height * dotsPerPixel);
        }

        @Override
        public void drawSVG(OutputDevice device, RenderingContext context, double x, double y) {
            device.drawWithGraphics(
                    (float) x,
                    (float) y,
                    (float) width,
                    (float) height,
                    g -> figure.draw(g, width, height, Palette.LIGHT));
        }
    }

    @Override
    public void importFontFaceRules(List<FontFaceRule> rules, SharedContext context) {
        // Figures name fonts that the printer registers itself.
    }

    @Override
    public void addFontFile(File file, String family, Integer weight, FontStyle style) {
        // As above.
    }

    @Override
    public void close() {
        // Nothing is held open.
    }
}
