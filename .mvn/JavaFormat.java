import com.google.googlejavaformat.java.Main;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Checks (`check`) or mends (`apply`) the form of every Java source, on the JDK the project is built
/// with: a formatter inside Maven's own Java could not read the language level used here.
public class JavaFormat {
    public static void main(String[] args) throws Exception {
        boolean check = args.length == 0 || !args[0].equals("apply");
        List<String> call = new ArrayList<>(List.of("--aosp", "--skip-javadoc-formatting"));
        call.addAll(check ? List.of("--dry-run", "--set-exit-if-changed") : List.of("--replace"));
        for (String root : List.of("src", "app", "installers", ".mvn"))
            call.addAll(sources(Path.of(root)));
        int exit = format(call);
        // Breaking a long line can open a shorter form for it, so mend until nothing moves.
        if (!check) exit = Math.max(exit, format(call));
        if (exit != 0 && check)
            System.err.println(
                    "\n"
                        + "The Java files named above are not formatted. Mend them with:  mvn -N"
                        + " validate -Dformat=apply\n");
        System.exit(exit);
    }

    private static int format(List<String> call) throws Exception {
        return new Main(
                        new PrintWriter(System.out, true),
                        new PrintWriter(System.err, true),
                        System.in)
                .format(call.toArray(String[]::new));
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
