package dev.holdfast.report.document;

import dev.holdfast.report.font.Plex;
import dev.holdfast.report.words.Numbers;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/// What stands around the pages: head with title, language and bookmarks, style, running lines.
record Shell(ReportHeader header, String description, String sha256) {
    void write(Markup m, List<Section> sections, Markup.Medium medium) {
        m.open("html", "xmlns", "http://www.w3.org/1999/xhtml", "lang", "en", "xml:lang", "en");
        m.open("head");
        if (medium == Markup.Medium.SCREEN) {
            m.empty("meta", "charset", "utf-8");
            m.empty("meta", "name", "viewport", "content", "width=device-width");
            m.empty(
                    "meta",
                    "http-equiv",
                    "Content-Security-Policy",
                    "content",
                    "default-src 'none'; style-src 'unsafe-inline'; font-src data:");
        }
        m.element("title", header.title());
        m.empty("meta", "name", "description", "content", description);
        m.empty("meta", "name", "subject", "content", description);
        if (!header.author().isBlank())
            m.empty("meta", "name", "author", "content", header.author());
        m.open("style")
                .raw(resource("report.css"))
                .raw(medium == Markup.Medium.PAPER ? paper() : screen())
                .close("style");
        if (medium == Markup.Medium.PAPER) bookmarks(m, sections);
        m.close("head").open("body");
        for (Section section : sections) {
            m.open("div", "class", "section of-" + section.id().replaceAll("-.*", ""));
            section.body().write(m);
            m.close("div");
        }
        if (medium == Markup.Medium.SCREEN) m.element("p", footer(), "class", "footer");
        m.close("body").close("html");
    }

    private static void bookmarks(Markup m, List<Section> sections) {
        m.open("bookmarks");
        int at = 0;
        while (at < sections.size()) {
            Section section = sections.get(at++);
            m.open("bookmark", "name", section.title(), "href", "#" + section.id());
            while (at < sections.size() && sections.get(at).indented()) {
                Section below = sections.get(at++);
                m.empty("bookmark", "name", below.title(), "href", "#" + below.id());
            }
            m.close("bookmark");
        }
        m.close("bookmarks");
    }

    private String footer() {
        return "%s %s sha256 %s"
                .formatted(header.reportId(), header.status(), Numbers.hash(sha256));
    }

    private String paper() {
        return resource("paper.css")
                .replace("$project", Markup.cssString(header.project()))
                .replace("$title", Markup.cssString(header.title()))
                .replace("$footer", Markup.cssString(footer()));
    }

    private static String screen() {
        return fontFace(Plex.REGULAR, 400)
                + fontFace(Plex.SEMIBOLD, 600)
                + fontFace(Plex.BOLD, 700)
                + resource("screen.css");
    }

    private static String fontFace(Plex face, int weight) {
        try (InputStream in = face.open()) {
            String data = Base64.getEncoder().encodeToString(in.readAllBytes());
            return "@font-face { font-family: '%s'; font-weight: %d; src: url(data:font/ttf;base64,%s) format('truetype'); }\n"
                    .formatted(Plex.FAMILY, weight, data);
        } catch (IOException e) {
            throw new UncheckedIOException("Could not read the font " + face, e);
        }
    }

    private static String resource(String name) {
        try (InputStream in = Shell.class.getResourceAsStream(name)) {
            if (in == null) throw new IllegalStateException(name + " is missing");
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Could not read " + name, e);
        }
    }
}
