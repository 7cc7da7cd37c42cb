import com.google.googlejavaformat.java.Main;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Checks (`check`) or mends (`apply`) the form of every Java source, on the JDK the project is built
/// with: a formatter inside Maven's own Java could not read the language level used here. Files
/// found well formed are remembered by hash, so that the next look costs nothing.
public class JavaFormat {
    private static final Path KNOWN = Path.of("target/tools/well-formed.txt");

    public static void main(String[] args) throws Exception {
        boolean check = args.length == 0 || !args[0].equals("apply");
        Set<String> known =
                Files.exists(KNOWN) ? new TreeSet<>(Files.readAllLines(KNOWN)) : Set.of();
        List<String> sources = new ArrayList<>();
        for (String root : List.of("src", "app", "installers", ".mvn"))
            sources.addAll(sources(Path.of(root)));
        List<String> unknown = new ArrayList<>();
        for (String source : sources) if (!known.contains(hash(source))) unknown.add(source);
        int exit = check ? format(unknown, true) : mend(unknown);
        if (exit == 0) remember(sources);
        else if (check)
            System.err.println(
                    "\nThe Java files named above are not formatted. Mend them with:"
                            + "  mvn -N validate -Dformat=apply\n");
        System.exit(exit);
    }

    /// Breaking a long line can open a shorter form for it, so mend twice.
    private static int mend(List<String> sources) throws Exception {
        return Math.max(format(sources, false), format(sources, false));
    }

    private static int format(List<String> sources, boolean check) throws Exception {
        if (sources.isEmpty()) return 0;
        List<String> call = new ArrayList<>(List.of("--aosp", "--skip-javadoc-formatting"));
        call.addAll(check ? List.of("--dry-run", "--set-exit-if-changed") : List.of("--replace"));
        call.addAll(sources);
        return new Main(
                        new PrintWriter(System.out, true),
                        new PrintWriter(System.err, true),
                        System.in)
                .format(call.toArray(String[]::new));
    }

    private static void remember(List<String> sources) throws Exception {
        Set<String> hashes = new TreeSet<>();
        for (String source : sources) hashes.add(hash(source));
        Files.createDirectories(KNOWN.getParent());
        Files.write(KNOWN, hashes);
    }

    private static String hash(String source) throws Exception {
        return HexFormat.of()
                .formatHex(
                        MessageDigest.getInstance("SHA-256")
                                .digest(Files.readAllBytes(Path.of(source))));
    }

    private static List<String> sources(Path root) throws IOException {
        if (!Files.isDirectory(root)) return List.of();
        try (Stream<Path> files = Files.walk(root)) {
            return files.map(Path::toString)
                    .filter(f -> f.endsWith(".java") && !f.contains("target"))
                    .toList();
        }
    }
}
