package dev.holdfast.data.pushdown;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/// Speaks as much of PostgreSQL's protocol as it takes to refuse a connection with an error, or hangs up where the error is empty.
final class RefusingServer implements AutoCloseable {
    private static final int SSL_REQUEST = 80877103;
    private static final int GSS_REQUEST = 80877104;

    private final ServerSocket socket;
    private final String sqlState;

    RefusingServer(String sqlState) throws IOException {
        this.sqlState = sqlState;
        socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::serve);
    }

    DatabaseAddress address() {
        return new DatabaseAddress("127.0.0.1", socket.getLocalPort(), "models");
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket client = socket.accept()) {
                refuse(client);
            } catch (IOException e) {
                // The client or the test hung up.
            }
        }
    }

    private void refuse(Socket client) throws IOException {
        var in = new DataInputStream(client.getInputStream());
        OutputStream out = client.getOutputStream();
        for (int code = request(in); code == SSL_REQUEST || code == GSS_REQUEST; code = request(in))
            out.write('N');
        if (sqlState.isEmpty()) return;
        byte[] fields =
                "SFATAL\0C%s\0Mit said no\0\0".formatted(sqlState).getBytes(StandardCharsets.UTF_8);
        out.write('E');
        out.write(ByteBuffer.allocate(4).putInt(4 + fields.length).array());
        out.write(fields);
        out.flush();
    }

    private static int request(DataInputStream in) throws IOException {
        int length = in.readInt();
        int code = in.readInt();
        in.skipNBytes(length - 8L);
        return code;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
