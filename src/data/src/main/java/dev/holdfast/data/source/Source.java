package dev.holdfast.data.source;

import dev.holdfast.data.CannotRead;
import dev.holdfast.data.Limits;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;

/// A file from outside: an ordinary file, opened read-only, and known by size and time so that a change while it is
/// read is noticed.
public record Source(Path file, long bytes, long modified, boolean gzipped, Limits limits) {
    /// Looks at the file without reading its rows.
    ///
    /// @throws CannotRead when it is no ordinary file, may not be read, or is empty
    public static Source of(Path file, Limits limits) {
        try {
            BasicFileAttributes facts = facts(file);
            if (facts.size() == 0)
                throw new CannotRead(file, "The file is empty.", "Choose another file.");
            byte[] head = head(file, 2);
            boolean gzipped =
                    head.length == 2 && (head[0] & 0xff) == 0x1f && (head[1] & 0xff) == 0x8b;
            return new Source(
                    file, facts.size(), facts.lastModifiedTime().toMillis(), gzipped, limits);
        } catch (AccessDeniedException e) {
            throw new CannotRead(
                    file,
                    "Permission to read it is denied.",
                    "Change the file's permissions, or copy it to a folder of your own.",
                    e);
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    private static BasicFileAttributes facts(Path file) throws IOException {
        try {
            BasicFileAttributes own =
                    Files.readAttributes(
                            file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            if (own.isSymbolicLink())
                throw new CannotRead(
                        file,
                        "It is a link to another file, and links are not followed.",
                        "Choose the file it points to.");
            if (own.isDirectory())
                throw new CannotRead(file, "It is a folder.", "Choose the files inside it.");
            if (!own.isRegularFile())
                throw new CannotRead(
                        file, "It is a pipe or a device, not a file.", "Save its content first.");
            return own;
        } catch (NoSuchFileException e) {
            throw new CannotRead(
                    file, "There is no such file.", "Check the name and the folder.", e);
        }
    }

    public static CannotRead unreadable(Path file, IOException e) {
        return new CannotRead(
                file,
                "Reading failed: %s.".formatted(Reason.of(e)),
                "Check the disk or the network share and try again.",
                e);
    }

    /// The first bytes as they lie in the file.
    public static byte[] head(Path file, int length) throws IOException {
        try (InputStream in = Files.newInputStream(file, StandardOpenOption.READ)) {
            return in.readNBytes(length);
        }
    }

    /// The first bytes after unpacking.
    public byte[] unpackedHead(int length) throws IOException {
        try (InputStream in = open(new Tap())) {
            return in.readNBytes(length);
        }
    }

    /// The content, unpacked when the file is gzipped; `tap` sees the bytes as they lie in the file.
    public InputStream open(Tap tap) throws IOException {
        InputStream raw = tap.on(Files.newInputStream(file, StandardOpenOption.READ));
        if (!gzipped) return raw;
        return new Unpacked(this, new BufferedInputStream(raw, 1 << 16), tap);
    }

    /// The same content in a file that is not packed: this one, or a copy of that name in `scratch`.
    public Source plain(Path scratch) throws IOException {
        if (!gzipped) return this;
        Path copy = Files.createTempDirectory(scratch, "unpacked").resolve(unpackedName());
        try (InputStream in = open(new Tap())) {
            Files.copy(in, copy);
        }
        return of(copy, limits);
    }

    private String unpackedName() {
        String name = String.valueOf(file.getFileName());
        return plainName().length() < name.length()
                ? name.substring(0, plainName().length())
                : name;
    }

    /// The file's name without `.gz`, in lower case.
    public String plainName() {
        String name = String.valueOf(file.getFileName()).toLowerCase(java.util.Locale.ROOT);
        return name.endsWith(".gz") ? name.substring(0, name.length() - 3) : name;
    }

    /// @throws CannotRead when the file is no longer what it was when this was made
    public void mustBeUnchanged() {
        try {
            BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
            if (now.size() == bytes && now.lastModifiedTime().toMillis() == modified) return;
        } catch (IOException e) {
            throw changed();
        }
        throw changed();
    }

    public CannotRead changed() {
        return new CannotRead(
                file,
                "It changed while it was being read.",
                "Wait until whatever writes it is done, then import it again.");
    }
}
