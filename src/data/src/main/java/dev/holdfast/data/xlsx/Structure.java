package dev.holdfast.data.xlsx;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;

/// The sheets of a workbook, with the parts they stand in, and its date system.
record Structure(List<Sheet> sheets, boolean since1904) {
    record Sheet(String name, String part, boolean hidden) {}

    static Structure of(Package workbook) throws IOException {
        Map<String, String> targets = targets(workbook);
        List<Sheet> sheets = new ArrayList<>();
        boolean since1904 = false;
        XMLStreamReader xml = workbook.open("xl/workbook.xml");
        if (xml == null) throw workbook.refused("It is a zip archive without a workbook in it.");
        while (workbook.more(xml)) {
            if (workbook.next(xml) != XMLStreamConstants.START_ELEMENT) continue;
            switch (xml.getLocalName()) {
                case "workbookPr" -> since1904 = truth(xml.getAttributeValue(null, "date1904"));
                case "sheet" -> {
                    String id = relation(xml);
                    String target = targets.getOrDefault(id == null ? "" : id, "");
                    String state = xml.getAttributeValue(null, "state");
                    String name = xml.getAttributeValue(null, "name");
                    sheets.add(
                            new Sheet(
                                    name == null ? "" : name,
                                    target,
                                    state != null && !state.equals("visible")));
                }
                default -> {}
            }
        }
        if (sheets.isEmpty()) throw workbook.refused("It has no sheets.");
        return new Structure(sheets, since1904);
    }

    private static @Nullable String relation(XMLStreamReader xml) {
        for (int i = 0; i < xml.getAttributeCount(); i++)
            if (xml.getAttributeLocalName(i).equals("id") && !"".equals(xml.getAttributePrefix(i)))
                return xml.getAttributeValue(i);
        return null;
    }

    private static boolean truth(@Nullable String value) {
        return "1".equals(value) || "true".equals(value);
    }

    /// Relation id to part; a target outside the package is not taken.
    private static Map<String, String> targets(Package workbook) throws IOException {
        Map<String, String> targets = new HashMap<>();
        XMLStreamReader xml = workbook.open("xl/_rels/workbook.xml.rels");
        while (xml != null && workbook.more(xml)) {
            if (workbook.next(xml) != XMLStreamConstants.START_ELEMENT
                    || !xml.getLocalName().equals("Relationship")) continue;
            String id = xml.getAttributeValue(null, "Id");
            String target = xml.getAttributeValue(null, "Target");
            boolean outside = "External".equals(xml.getAttributeValue(null, "TargetMode"));
            if (id == null || target == null || outside) continue;
            targets.put(id, target.startsWith("/") ? target.substring(1) : "xl/" + target);
        }
        return targets;
    }
}
