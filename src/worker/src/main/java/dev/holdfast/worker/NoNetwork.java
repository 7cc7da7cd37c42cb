package dev.holdfast.worker;

import java.io.IOException;
import java.net.ProtocolFamily;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.channels.DatagramChannel;
import java.nio.channels.Pipe;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.channels.spi.AbstractSelector;
import java.nio.channels.spi.SelectorProvider;

/// Keeps the worker off the network as far as a JVM can: no socket, channel or selector can be opened (this class is named
/// as the selector provider and refuses, so do the socket factories), and no name is resolved (the hosts file is an empty one).
/// Native code could still; the only native code in the worker is the data engine, which is locked.
public final class NoNetwork extends SelectorProvider {
    /// The system property that names the provider of channels.
    static final String PROPERTY = "java.nio.channels.spi.SelectorProvider";

    @SuppressWarnings("deprecation") // the only way to take sockets away
    static void enforce() {
        try {
            Socket.setSocketImplFactory(
                    () -> {
                        throw new UnsupportedOperationException("the worker has no network");
                    });
            ServerSocket.setSocketFactory(
                    () -> {
                        throw new UnsupportedOperationException("the worker has no network");
                    });
        } catch (IOException e) {
            throw new IllegalStateException("Could not take the network away", e);
        }
    }

    private static IOException refused() {
        return new IOException("the worker has no network");
    }

    @Override
    public DatagramChannel openDatagramChannel() throws IOException {
        throw refused();
    }

    @Override
    public DatagramChannel openDatagramChannel(ProtocolFamily family) throws IOException {
        throw refused();
    }

    @Override
    public Pipe openPipe() throws IOException {
        throw refused();
    }

    @Override
    public AbstractSelector openSelector() throws IOException {
        throw refused();
    }

    @Override
    public ServerSocketChannel openServerSocketChannel() throws IOException {
        throw refused();
    }

    @Override
    public SocketChannel openSocketChannel() throws IOException {
        throw refused();
    }
}
