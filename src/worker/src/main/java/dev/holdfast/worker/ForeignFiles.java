package dev.holdfast.worker;

import dev.holdfast.catalog.data.ReadOptions;
import dev.holdfast.catalog.job.Progress;
import dev.holdfast.data.FileOpening;
import dev.holdfast.data.Limits;
import dev.holdfast.data.OpenedFile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// Foreign files that are read for one answer and not kept.
///
/// @param scratch a private folder for that answer
record ForeignFiles(Limits limits, Path scratch) {
    /// @param name tells the files of one answer apart
    /// @param content whether the hash of the content is needed
    OpenedFile open(
            String name, Path file, ReadOptions options, boolean content, Progress progress) {
        try {
            Path folder = Files.createDirectories(scratch.resolve(name));
            return new FileOpening(limits).open(file, options, content, folder, progress);
        } catch (IOException e) {
            throw new UncheckedIOException("Could not make a scratch folder", e);
        }
    }

    /// What `answer` says of a file, if the file stays what it is meanwhile.
    <T> T read(Path file, ReadOptions options, Function<OpenedFile, T> answer) {
        try (OpenedFile opened = open("file", file, options, false, Progress.NONE)) {
            T told = answer.apply(opened);
            opened.mustBeUnchanged();
            return told;
        }
    }

    /// Several files side by side, closed together.
    OpenedFiles openAll(String name, List<Path> all, ReadOptions options, Progress progress) {
        List<OpenedFile> opened = new ArrayList<>();
        try {
            for (Path file : all)
                opened.add(open(name + opened.size(), file, options, false, progress));
            return new OpenedFiles(opened);
        } catch (RuntimeException e) {
            opened.forEach(OpenedFile::close);
            throw e;
        }
    }
}
