package dev.holdfast.data.xlsx;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;

/// The texts that cells of a workbook share.
record SharedTexts(List<String> texts) {
    private static final long MOST_CHARACTERS = 128L << 20;

    static SharedTexts of(Package workbook) throws IOException {
        List<String> texts = new ArrayList<>();
        XMLStreamReader xml = workbook.open("xl/sharedStrings.xml");
        StringBuilder text = new StringBuilder();
        long characters = 0;
        boolean inside = false;
        int phonetic = 0;
        while (xml != null && workbook.more(xml)) {
            switch (workbook.next(xml)) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (xml.getLocalName().equals("rPh")) phonetic++;
                    inside = xml.getLocalName().equals("t") && phonetic == 0;
                }
                case XMLStreamConstants.CHARACTERS,
                        XMLStreamConstants.CDATA,
                        XMLStreamConstants.SPACE -> {
                    if (inside)
                        text.append(
                                xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    inside = false;
                    if (xml.getLocalName().equals("rPh")) phonetic--;
                    if (!xml.getLocalName().equals("si")) continue;
                    characters += text.length() + 8;
                    if (characters > MOST_CHARACTERS)
                        throw workbook.refused("It holds more text than fits in memory.");
                    texts.add(text.isEmpty() ? "" : text.toString());
                    text.setLength(0);
                }
                default -> {}
            }
        }
        return new SharedTexts(texts);
    }

    String at(String index) {
        try {
            return texts.get(Integer.parseInt(index));
        } catch (NumberFormatException | IndexOutOfBoundsException e) {
            return "";
        }
    }
}
