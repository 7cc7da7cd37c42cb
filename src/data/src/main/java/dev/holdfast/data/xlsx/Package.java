package dev.holdfast.data.xlsx;

import dev.holdfast.data.CannotRead;
import dev.holdfast.data.source.Reason;
import dev.holdfast.data.source.Source;

import org.jspecify.annotations.Nullable;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// The zip package of a workbook: its parts as XML without document types, entities or anything fetched, and with bounded growth.
final class Package implements AutoCloseable {
    private final Source source;
    private final ZipFile zip;

    Package(Source source) throws IOException {
        this.source = source;
        try {
            zip = new ZipFile(source.file().toFile());
        } catch (ZipException e) {
            throw new CannotRead(
                    source.file(),
                    "The workbook is damaged (%s).".formatted(Reason.of(e)),
                    "Copy or download it again.",
                    e);
        }
        Set<String> names = new HashSet<>();
        zip.stream()
                .forEach(
                        e -> {
                            if (!names.add(e.getName()))
                                throw refused(
                                        "It holds the part %s twice, so that programs may read different tables from it."
                                                .formatted(e.getName()));
                        });
    }

    Source source() {
        return source;
    }

    CannotRead refused(String why) {
        return new CannotRead(
                source.file(), why, "Open it in a spreadsheet program and save it again.");
    }

    boolean has(String part) {
        return zip.getEntry(part) != null;
    }

    /// Opens a part, or null when there is none.
    @Nullable XMLStreamReader open(String part) throws IOException {
        ZipEntry entry = zip.getEntry(part);
        if (entry == null) return null;
        try {
            return factory().createXMLStreamReader(new Bounded(zip.getInputStream(entry), entry));
        } catch (XMLStreamException e) {
            throw damaged(e);
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setXMLResolver(
                (_, _, _, _) -> {
                    throw new XMLStreamException("nothing is fetched");
                });
        return factory;
    }

    /// The next event. A document type or an entity refuses the workbook: no spreadsheet program writes one.
    int next(XMLStreamReader xml) throws IOException {
        try {
            int event = xml.next();
            if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE)
                throw refused("Its XML defines a document type or entities, as only a trap does.");
            return event;
        } catch (XMLStreamException e) {
            Throwable cause = e.getNestedException();
            if (cause instanceof CannotRead known) throw known;
            throw damaged(e);
        }
    }

    boolean more(XMLStreamReader xml) throws IOException {
        try {
            return xml.hasNext();
        } catch (XMLStreamException e) {
            throw damaged(e);
        }
    }

    private CannotRead damaged(XMLStreamException e) {
        return new CannotRead(
                source.file(),
                "The workbook is damaged (%s).".formatted(Reason.of(e)),
                "Open it in a spreadsheet program and save it again.",
                e);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /// A part that may not grow without bound.
    private final class Bounded extends FilterInputStream {
        private final long packed;
        private long unpacked;

        Bounded(InputStream in, ZipEntry entry) {
            super(in);
            packed = Math.max(1, entry.getCompressedSize());
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int n = in.read(into, offset, length);
            if (n > 0) unpacked += n;
            if (unpacked > source.limits().freeBytes()
                    && unpacked / source.limits().ratio() > packed)
                throw refused(
                        "A part of it unpacks to more than %d times its size, as only a trap does."
                                .formatted(source.limits().ratio()));
            return n;
        }
    }
}
