import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/// Makes an installer for the system it runs on, out of the image that `mvn package` left: a program
/// image with its own runtime, an AOT cache recorded by one real start, then the system's package.
///
/// Arguments: the repository's root, the program's version, and optionally the package type
/// (deb, rpm, dmg, pkg, msi, exe or app-image).
public class Installer {
    private static final String MODULES =
            "java.base,java.compiler,java.desktop,java.instrument,java.management,java.naming,java.scripting,"
                + "java.security.jgss,java.sql,java.xml,java.xml.crypto,java.net.http,jdk.jfr,jdk.net,jdk.unsupported,"
                + "jdk.unsupported.desktop,jdk.crypto.ec,jdk.localedata,jdk.zipfs,jdk.management,"
                + "jdk.charsets,jdk.security.auth";

    private final Path root;
    private final String version;
    private final Path out;
    private final Path work;

    Installer(Path root, String version) {
        this.root = root;
        this.version = version.replaceAll("-.*", "");
        this.out = root.resolve("app/target/installer");
        this.work = root.resolve("app/target/installer-work");
    }

    public static void main(String[] args) throws Exception {
        Installer installer = new Installer(Path.of(args[0]).toAbsolutePath(), args[1]);
        String type = args.length > 2 && !args[2].isBlank() ? args[2] : installer.usualType();
        installer.make(type);
    }

    private void make(String type) throws Exception {
        delete(work);
        Files.createDirectories(out);
        Path image = image();
        warmUp(image);
        if (type.equals("app-image")) {
            System.out.println("The program with its runtime is in " + image);
            return;
        }
        List<String> call =
                new ArrayList<>(
                        List.of(
                                "--type", type,
                                "--app-image", image.toString(),
                                "--dest", out.toString(),
                                "--file-associations",
                                        root.resolve("installers/holdfast-bundle.properties")
                                                .toString()));
        call.addAll(describe());
        call.addAll(systemOptions());
        jpackage(call);
        try (Stream<Path> made = Files.list(out)) {
            made.forEach(file -> System.out.println("Made " + file));
        }
    }

    /// The program with a trimmed runtime, in a folder.
    private Path image() throws Exception {
        Path libraries = root.resolve("app/target/holdfast/lib");
        List<String> call =
                new ArrayList<>(
                        List.of(
                                "--type",
                                "app-image",
                                "--input",
                                libraries.toString(),
                                "--dest",
                                work.toString(),
                                "--main-jar",
                                mainJar(libraries),
                                "--main-class",
                                "dev.holdfast.app.Launcher",
                                "--icon",
                                icon().toString(),
                                "--add-modules",
                                MODULES,
                                "--jlink-options",
                                "--strip-debug --no-header-files --no-man-pages --compress zip-6"
                                        + " --include-locales=en,de,fr"));
        for (String option :
                List.of(
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-XX:+UseSerialGC",
                        "-XX:+UseCompactObjectHeaders",
                        "-Xms32m")) {
            call.add("--java-options");
            call.add(option);
        }
        call.addAll(describe());
        if (windows()) call.add("--win-console");
        jpackage(call);
        Path image = work.resolve(mac() ? "holdfast.app" : "holdfast");
        Path notices = image.resolve(mac() ? "Contents/app" : windows() ? "app" : "lib/app");
        for (String notice : List.of("LICENSE", "NOTICE", "THIRD-PARTY.txt"))
            Files.copy(
                    root.resolve("app/target/holdfast").resolve(notice),
                    notices.resolve(notice),
                    StandardCopyOption.REPLACE_EXISTING);
        return image;
    }

    /// A workspace with the sample project: a start on an empty one would not touch the classes that show data.
    private Path exercise(Path image) throws Exception {
        Path made = Files.createDirectories(work.resolve("training"));
        Process demo =
                new ProcessBuilder(launcher(image).toString(), "demo", made.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(work.resolve("training.log").toFile())
                        .start();
        if (!demo.waitFor(300, TimeUnit.SECONDS)) demo.destroyForcibly();
        if (demo.waitFor() != 0)
            throw new IllegalStateException("The demo failed; see " + work.resolve("training.log"));
        return made.resolve("workspace");
    }

    /// Records one start up to the first frame and makes the AOT cache of it. One step would need `java` in the
    /// runtime; record and create as two steps go through the program's own launcher.
    private void warmUp(Path image) throws Exception {
        Path configuration = configuration(image);
        String plain = Files.readString(configuration);
        Path training = exercise(image);
        start(
                image,
                configuration,
                plain,
                training,
                "-XX:AOTMode=record",
                "-XX:AOTConfiguration=$APPDIR/app.aotconf");
        start(
                image,
                configuration,
                plain,
                training,
                "-XX:AOTMode=create",
                "-XX:AOTConfiguration=$APPDIR/app.aotconf",
                "-XX:AOTCache=$APPDIR/app.aot");
        Path folder = configuration.getParent();
        Files.deleteIfExists(folder.resolve("app.aotconf"));
        boolean made = Files.exists(folder.resolve("app.aot"));
        Files.writeString(
                configuration, made ? with(plain, "-XX:AOTCache=$APPDIR/app.aot") : plain);
        System.out.println(
                made
                        ? "AOT cache recorded"
                        : "No AOT cache was made; the program starts without one");
    }

    private void start(
            Path image, Path configuration, String plain, Path training, String... options)
            throws Exception {
        List<String> all = new ArrayList<>(List.of(options));
        all.addAll(
                List.of(
                        "-Dholdfast.exitAfterFirstFrame=true",
                        "-Dglass.platform=Headless",
                        "-Dprism.order=sw"));
        Files.writeString(configuration, with(plain, all.toArray(String[]::new)));
        // Without arguments, as a desktop starts it: that way does not load the command line.
        ProcessBuilder program = new ProcessBuilder(launcher(image).toString()).inheritIO();
        program.environment().put("HOLDFAST_WORKSPACE", training.toString());
        Process run = program.start();
        if (!run.waitFor(180, TimeUnit.SECONDS)) run.destroyForcibly();
        System.out.println(options[0] + " ended with " + run.waitFor());
    }

    private static String with(String configuration, String... options) {
        StringBuilder changed = new StringBuilder(configuration.stripTrailing()).append('\n');
        for (String option : options) changed.append("java-options=").append(option).append('\n');
        return changed.toString();
    }

    private List<String> describe() {
        return List.of(
                "--name", "holdfast",
                "--app-version", version,
                "--vendor", "The Holdfast authors",
                "--copyright", "2026 The Holdfast authors, Apache-2.0",
                "--description", "A workbench for people who answer for machine-learning models");
    }

    private List<String> systemOptions() {
        if (mac()) return List.of("--mac-package-identifier", "dev.holdfast");
        if (windows())
            return List.of(
                    "--win-menu",
                    "--win-shortcut-prompt",
                    "--win-dir-chooser",
                    "--win-per-user-install",
                    "--win-upgrade-uuid",
                    "6f0a4b52-6f7c-4d0f-9d5c-6b8a2f7f1c11",
                    "--license-file",
                    root.resolve("LICENSE").toString());
        // The natives of JavaFX hide in jars, so jpackage cannot see that they need GTK.
        return List.of(
                "--linux-shortcut",
                "--linux-menu-group",
                "Science;DataVisualization",
                "--linux-app-category",
                "science",
                "--linux-package-deps",
                "libgtk-3-0",
                "--resource-dir",
                root.resolve("installers/linux").toString());
    }

    private void jpackage(List<String> call) {
        ToolProvider tool =
                ToolProvider.findFirst("jpackage")
                        .orElseThrow(
                                () ->
                                        new IllegalStateException(
                                                "This JDK has no jpackage: "
                                                        + System.getProperty("java.home")));
        int exit = tool.run(System.out, System.err, call.toArray(String[]::new));
        if (exit != 0) throw new IllegalStateException("jpackage failed with " + exit);
    }

    private String mainJar(Path libraries) throws IOException {
        try (Stream<Path> jars = Files.list(libraries)) {
            return jars.map(jar -> jar.getFileName().toString())
                    .filter(name -> name.startsWith("holdfast-app-"))
                    .findFirst()
                    .orElseThrow(
                            () ->
                                    new IllegalStateException(
                                            "Run mvn package first: no holdfast-app jar in "
                                                    + libraries));
        }
    }

    private Path configuration(Path image) {
        return image.resolve(
                mac()
                        ? "Contents/app/holdfast.cfg"
                        : windows() ? "app/holdfast.cfg" : "lib/app/holdfast.cfg");
    }

    private Path launcher(Path image) {
        return image.resolve(
                mac() ? "Contents/MacOS/holdfast" : windows() ? "holdfast.exe" : "bin/holdfast");
    }

    private Path icon() {
        return root.resolve("icons")
                .resolve(mac() ? "holdfast.icns" : windows() ? "holdfast.ico" : "holdfast-512.png");
    }

    private String usualType() {
        return mac() ? "dmg" : windows() ? "msi" : "deb";
    }

    private static boolean windows() {
        return system().contains("win") && !mac();
    }

    private static boolean mac() {
        return system().contains("mac") || system().contains("darwin");
    }

    private static String system() {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT);
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) return;
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) Files.delete(path);
        }
    }
}
