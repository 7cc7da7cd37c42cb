package dev.holdfast.workbench.command;

import dev.holdfast.catalog.Trouble;
import dev.holdfast.catalog.check.Importances;
import dev.holdfast.worker.ImportanceFile;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;

/// `--importance FILE` of commands that compare columns.
final class ImportanceOption {
    private static final int NAMED = 3;

    @Option(
            names = "--importance",
            paramLabel = "FILE",
            description =
                    "How much each column weighs in the model (CSV: column,permutation, or JSON):"
                            + " says where to look.")
    @Nullable Path file;

    boolean given() {
        return file != null;
    }

    Importances read() {
        return file == null ? Importances.NONE : ImportanceFile.read(file);
    }

    /// Remarks on names that are not compared, which often are misspelt.
    ///
    /// @throws Trouble when none of these columns has an importance
    void mustFit(Importances importances, Collection<String> columns, Output output) {
        if (file == null) return;
        List<String> others =
                importances.byColumn().keySet().stream()
                        .filter(name -> !columns.contains(name))
                        .sorted()
                        .toList();
        if (others.size() == importances.byColumn().size())
            throw new Trouble(
                    "The importances do not fit the columns.",
                    "No column that is compared is named in %s.".formatted(file.getFileName()),
                    "It names %s; compared are %s."
                            .formatted(some(others), some(columns.stream().sorted().toList())));
        if (!others.isEmpty())
            output.remark(
                    "%s of %s not compared: %s."
                            .formatted(
                                    Counted.of(others.size(), "name", "names"),
                                    file.getFileName() + (others.size() == 1 ? " is" : " are"),
                                    some(others)));
    }

    private static String some(List<String> names) {
        String first = String.join(", ", names.subList(0, Math.min(NAMED, names.size())));
        return names.size() > NAMED ? first + ", …" : first;
    }
}
