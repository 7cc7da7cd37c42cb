package dev.holdfast.app.look;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Contrast by WCAG 2.2 (relative luminance), computed from the token sheet of both themes.
class ContrastTest {
    @ParameterizedTest(name = "{0} on {1} at least {2}")
    @CsvSource(
            textBlock =
                    """
                    # text, surface, least ratio
                    -color-fg-default,   -color-bg-default, 4.5
                    -color-fg-default,   -hf-canvas,        4.5
                    -color-fg-default,   -hf-side,          4.5
                    -color-fg-default,   -hf-row-sel,       4.5
                    -color-fg-muted,     -color-bg-default, 4.5
                    -color-fg-muted,     -hf-canvas,        4.5
                    -color-fg-muted,     -hf-side,          4.5
                    -color-fg-muted,     -hf-row-sel,       4.5
                    -color-fg-subtle,    -color-bg-default, 4.5
                    -color-fg-subtle,    -hf-canvas,        4.5
                    -color-fg-subtle,    -hf-side,          4.5
                    -color-fg-subtle,    -hf-sunken,        4.5
                    -color-accent-fg,    -color-bg-default, 4.5
                    -color-accent-fg,    -hf-row-sel,       4.5
                    -color-fg-emphasis,  -color-accent-emphasis, 4.5
                    -color-danger-fg,    -color-bg-default, 4.5
                    -color-danger-fg,    -color-danger-subtle, 4.5
                    -hf-drift,           -hf-drift-bg,      4.5
                    -hf-drift,           -color-bg-default, 4.5
                    -hf-stable,          -hf-stable-bg,     4.5
                    -hf-stable,          -color-bg-default, 4.5
                    -hf-undecided,       -hf-undecided-bg,  4.5
                    -hf-undecided,       -color-bg-default, 4.5
                    -hf-warn,            -hf-warn-bg,       4.5
                    -hf-warn,            -color-bg-default, 4.5
                    # marks and lines that carry meaning
                    -hf-drift-fill,      -color-bg-default, 3.0
                    -hf-stable-fill,     -color-bg-default, 3.0
                    -hf-undecided-fill,  -color-bg-default, 3.0
                    -hf-warn-fill,       -color-bg-default, 3.0
                    -hf-reference,       -color-bg-default, 3.0
                    -hf-s1,              -color-bg-default, 3.0
                    -hf-s2,              -color-bg-default, 3.0
                    -hf-s3,              -color-bg-default, 3.0
                    -hf-s4,              -color-bg-default, 3.0
                    -hf-s5,              -color-bg-default, 3.0
                    -hf-s6,              -color-bg-default, 3.0
                    -hf-s7,              -color-bg-default, 3.0
                    -hf-s8,              -color-bg-default, 3.0
                    """)
    void textAndMarksStandOutInBothThemes(String text, String surface, double least) {
        for (String theme : new String[] {"light", "dark"}) {
            Map<String, String> tokens = tokens(theme);
            assertThat(contrast(tokens.get(text), tokens.get(surface)))
                    .as("%s: %s on %s", theme, text, surface)
                    .isGreaterThanOrEqualTo(least);
        }
    }

    private static Map<String, String> tokens(String theme) {
        String sheet = sheet();
        int begin = sheet.indexOf("." + theme + " {");
        String block = sheet.substring(begin, sheet.indexOf('}', begin));
        Map<String, String> tokens = new HashMap<>();
        Matcher line = Pattern.compile("(-[a-z0-9-]+): (#[0-9A-Fa-f]{6});").matcher(block);
        while (line.find()) tokens.put(line.group(1), line.group(2));
        return tokens;
    }

    private static String sheet() {
        try (InputStream in =
                Objects.requireNonNull(
                        ContrastTest.class.getResourceAsStream(
                                "/dev/holdfast/app/css/tokens.css"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static double contrast(String a, String b) {
        double x = luminance(a);
        double y = luminance(b);
        return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
    }

    private static double luminance(String colour) {
        int rgb = Integer.parseInt(colour.substring(1), 16);
        return 0.2126 * linear(rgb >> 16 & 0xFF)
                + 0.7152 * linear(rgb >> 8 & 0xFF)
                + 0.0722 * linear(rgb & 0xFF);
    }

    private static double linear(int channel) {
        double share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
