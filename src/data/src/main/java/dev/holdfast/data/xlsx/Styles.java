package dev.holdfast.data.xlsx;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;

/// Which cell styles show a number as a date or time (number formats: ECMA-376, 18.8.30).
record Styles(List<Boolean> dates) {
    static Styles of(Package workbook) throws IOException {
        Set<Integer> dateFormats = new HashSet<>();
        List<Boolean> dates = new ArrayList<>();
        XMLStreamReader xml = workbook.open("xl/styles.xml");
        boolean cells = false;
        while (xml != null && workbook.more(xml)) {
            int event = workbook.next(xml);
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("cellXfs"))
                cells = false;
            if (event != XMLStreamConstants.START_ELEMENT) continue;
            switch (xml.getLocalName()) {
                case "cellXfs" -> cells = true;
                case "numFmt" -> {
                    if (dateCode(xml.getAttributeValue(null, "formatCode")))
                        dateFormats.add(number(xml.getAttributeValue(null, "numFmtId")));
                }
                case "xf" -> {
                    int format = number(xml.getAttributeValue(null, "numFmtId"));
                    if (cells) dates.add(builtIn(format) || dateFormats.contains(format));
                }
                default -> {}
            }
        }
        return new Styles(dates);
    }

    boolean date(@Nullable String style) {
        int index = number(style);
        return index >= 0 && index < dates.size() && dates.get(index);
    }

    private static boolean builtIn(int format) {
        return format >= 14 && format <= 22
                || format >= 27 && format <= 36
                || format >= 45 && format <= 47
                || format >= 50 && format <= 58;
    }

    /// A format code shows a date when letters of dates are left once quoted text and colours are taken out.
    private static boolean dateCode(@Nullable String code) {
        if (code == null) return false;
        String bare =
                code.replaceAll("\"[^\"]*\"|\\\\.|\\[[^\\]hms]*\\]|_.|\\*.", "")
                        .toLowerCase(Locale.ROOT);
        return !bare.contains("general") && bare.matches(".*[ymdhs].*");
    }

    private static int number(@Nullable String text) {
        try {
            return text == null ? -1 : Integer.parseInt(text);
        } catch (NumberFormatException e) {
            return -1;
        }
    }
}
