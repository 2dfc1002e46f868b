package io.tanxin.files;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Speaks as much of ClamAV's protocol as a scan needs, and finds what it is told to. */
final class FakeClamd {
    private final ServerSocket socket;

    /** Null: hangs up without a word. */
    volatile @Nullable String answer = "stream: OK";

    volatile byte[] scanned = {};

    FakeClamd() {
        try {
            socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        Thread.ofVirtual().start(this::listen);
    }

    int port() {
        return socket.getLocalPort();
    }

    private void listen() {
        while (!socket.isClosed()) {
            try (var client = socket.accept()) {
                scan(client);
            } catch (IOException hungUp) {
                // the next one
            }
        }
    }

    private void scan(Socket client) throws IOException {
        var in = new DataInputStream(client.getInputStream());
        in.readNBytes("zINSTREAM\0".length());
        var content = new ByteArrayOutputStream();
        for (int size = in.readInt(); size > 0; size = in.readInt()) content.write(in.readNBytes(size));
        scanned = content.toByteArray();
        var words = answer;
        if (words == null) return;
        client.getOutputStream().write((words + "\0").getBytes(StandardCharsets.US_ASCII));
    }
}
