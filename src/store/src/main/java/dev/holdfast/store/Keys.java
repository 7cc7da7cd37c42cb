package dev.holdfast.store;

import dev.holdfast.catalog.Trouble;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;

/// The passwords of one store's two users: the keeper, who migrates and backs up, and the plain user, who does everything
/// else and whom H2 denies what could touch files or run code. They stand in a file that only its owner can read.
record Keys(String keeper, String user) {
    static final String FILE = "store.keys";

    static Keys in(Path folder) {
        Path file = folder.resolve(FILE);
        try {
            List<String> lines = Files.readAllLines(file);
            if (lines.size() >= 2) return new Keys(lines.get(0), lines.get(1));
            throw new NoSuchFileException(file.toString());
        } catch (IOException e) {
            throw new Trouble(
                    "The store in " + folder + " cannot be opened.",
                    "Its file " + FILE + " is missing or cannot be read.",
                    "Put back the " + FILE + " that was made with this store.",
                    e);
        }
    }

    static Keys makeIn(Path folder) throws IOException {
        Keys keys = new Keys(random(), random());
        OwnerOnly.write(folder.resolve(FILE), keys.keeper + "\n" + keys.user + "\n");
        return keys;
    }

    /// 256 bits, in hex.
    static String random() {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public String toString() {
        return "Keys";
    }
}
