package dev.holdfast.worker;

import dev.holdfast.catalog.Trouble;
import dev.holdfast.catalog.job.Progress;
import dev.holdfast.data.Limits;

import tools.jackson.databind.JsonNode;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.util.Locale;

/// The second process: reads foreign files for the desk, one request at a time, and ends when the desk does. It holds no
/// store and no secrets and opens no connection.
public final class WorkerMain {
    private final DataOutputStream out;
    private final Requests requests;

    private WorkerMain(DataOutputStream out, Limits limits) {
        this.out = out;
        this.requests = new Requests(limits);
    }

    /// @param args memory of the data engine in MB, and its threads
    public static void main(String[] args) {
        NoNetwork.enforce();
        // The words are English, so are the numbers in them, whatever the machine speaks.
        Locale.setDefault(Locale.Category.FORMAT, Locale.ROOT);
        FileOutputStream stdout = new FileOutputStream(FileDescriptor.out);
        System.setOut(System.err); // nothing but messages goes to the desk
        Limits base = Limits.DEFAULT;
        Limits limits =
                new Limits(
                        base.field(),
                        base.name(),
                        base.columns(),
                        base.depth(),
                        base.ratio(),
                        base.freeBytes(),
                        Long.parseLong(args[0]) << 20,
                        Integer.parseInt(args[1]));
        DataOutputStream out = new DataOutputStream(new BufferedOutputStream(stdout));
        new WorkerMain(out, limits).serve();
    }

    private void serve() {
        DataInputStream in =
                new DataInputStream(
                        new BufferedInputStream(new FileInputStream(FileDescriptor.in)));
        try {
            JsonNode message;
            while ((message = Wire.read(in)) != null) {
                Ask ask = Ask.of(message);
                Thread.ofPlatform().name("request").start(() -> answer(ask));
            }
        } catch (IOException e) {
            // the desk is gone, which ends this process like a goodbye
        }
        Runtime.getRuntime().halt(0);
    }

    private void answer(Ask ask) {
        try {
            say(requests.answer(ask, new Reported()));
        } catch (Trouble e) {
            say(Said.trouble(e));
        } catch (RuntimeException e) {
            e.printStackTrace();
            say(Said.fault(e));
        } catch (StackOverflowError e) {
            say(Said.fault(e));
        }
    }

    private void say(Said message) {
        try {
            Wire.write(out, message);
        } catch (IOException e) {
            Runtime.getRuntime().halt(1); // nobody listens any more
        }
    }

    /// Sends progress on, at most twenty times a second. Cancelling is the desk's business: it ends this process.
    private final class Reported implements Progress {
        private long last;

        @Override
        public void report(long done, long total, String unit, String note) {
            long now = System.nanoTime();
            synchronized (this) {
                if (now - last < 50_000_000L && last != 0) return;
                last = now;
            }
            say(Said.far(done, total, unit, note));
        }

        @Override
        public boolean cancelled() {
            return false;
        }
    }
}
