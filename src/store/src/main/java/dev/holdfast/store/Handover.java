package dev.holdfast.store;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// How one start hands files to another: the word, a number of paths, the paths; answered by one byte.
final class Handover {
    private static final int MOST_FILES = 10_000;
    private static final int TAKEN = 1;

    private Handover() {}

    /// A socket only this machine can reach, on a port the system chooses.
    static ServerSocket door() throws IOException {
        return new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    }

    /// Whether the other side took them.
    static boolean send(int port, String word, List<Path> files, int patienceMillis)
            throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(patienceMillis);
            return told(socket, word, files);
        }
    }

    /// Who is not heard may be hung up on before everything is said.
    private static boolean told(Socket socket, String word, List<Path> files) throws IOException {
        try {
            var out = new DataOutputStream(new BufferedOutputStream(socket.getOutputStream()));
            out.writeUTF(word);
            out.writeInt(files.size());
            for (Path file : files) out.writeUTF(file.toAbsolutePath().toString());
            out.flush();
            return socket.getInputStream().read() == TAKEN;
        } catch (SocketException hungUp) {
            return false;
        }
    }

    /// Empty when the caller does not know the word. Says that it was taken before the files are looked at.
    static Optional<List<Path>> receive(Socket caller, String word) throws IOException {
        var in = new DataInputStream(caller.getInputStream());
        if (!same(in.readUTF(), word)) return Optional.empty();
        int count = in.readInt();
        if (count < 0 || count > MOST_FILES) return Optional.empty();
        List<Path> files = new ArrayList<>();
        try {
            for (int i = 0; i < count; i++) files.add(Path.of(in.readUTF()));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
        caller.getOutputStream().write(TAKEN);
        return Optional.of(List.copyOf(files));
    }

    /// Takes the same time wherever the words differ.
    private static boolean same(String a, String b) {
        return MessageDigest.isEqual(
                a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8));
    }
}
