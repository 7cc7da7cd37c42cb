package dev.holdfast.store;

import org.h2.store.fs.FileBaseDefault;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.util.ArrayList;
import java.util.List;

/// A file system for H2, `recorded:`, that passes everything on and remembers each write, each cut and each force in order,
/// with what the writer noted in between.
public final class RecordedFiles extends FilePathWrapper {
    static final String SCHEME = "recorded";
    private static final List<Step> STEPS = new ArrayList<>();

    sealed interface Step {
        record Write(long position, byte[] bytes) implements Step {
            @Override
            public String toString() {
                return bytes.length + " bytes at " + position;
            }
        }

        record Truncate(long size) implements Step {}

        record Force() implements Step {}

        record Note(String line) implements Step {}
    }

    static void begin() {
        FilePath.register(new RecordedFiles());
        synchronized (STEPS) {
            STEPS.clear();
        }
    }

    static void note(String line) {
        add(new Step.Note(line));
    }

    static List<Step> steps() {
        synchronized (STEPS) {
            return List.copyOf(STEPS);
        }
    }

    private static void add(Step step) {
        synchronized (STEPS) {
            STEPS.add(step);
        }
    }

    @Override
    public String getScheme() {
        return SCHEME;
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        FileChannel base = getBase().open(mode);
        return getBase().toString().endsWith(".mv.db") ? new Recorded(base) : base;
    }

    private static final class Recorded extends FileBaseDefault {
        private final FileChannel base;

        Recorded(FileChannel base) {
            this.base = base;
        }

        @Override
        public long size() throws IOException {
            return base.size();
        }

        @Override
        public int read(ByteBuffer to, long position) throws IOException {
            return base.read(to, position);
        }

        @Override
        public int write(ByteBuffer from, long position) throws IOException {
            byte[] bytes = new byte[from.remaining()];
            from.duplicate().get(bytes);
            synchronized (STEPS) {
                add(new Step.Write(position, bytes));
                return base.write(from, position);
            }
        }

        @Override
        protected void implTruncate(long size) throws IOException {
            synchronized (STEPS) {
                add(new Step.Truncate(size));
                base.truncate(size);
            }
        }

        @Override
        public void force(boolean metaData) throws IOException {
            synchronized (STEPS) {
                base.force(metaData);
                add(new Step.Force());
            }
        }

        @Override
        protected void implCloseChannel() throws IOException {
            base.close();
        }

        @Override
        public FileLock tryLock(long position, long size, boolean shared) throws IOException {
            return base.tryLock(position, size, shared);
        }
    }
}
