package io.tanxin.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** A mail server that takes every letter, and says which: told each letter's Message-ID before it answers that it has it. */
public final class TakingSmtp implements AutoCloseable {
    private final ServerSocket socket;
    private final Consumer<String> taken;

    public TakingSmtp() {
        this(id -> {});
    }

    public TakingSmtp(Consumer<String> taken) {
        this.taken = taken;
        try {
            socket = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        Thread.ofVirtual().start(this::accept);
    }

    public int port() {
        return socket.getLocalPort();
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                var client = socket.accept();
                Thread.ofVirtual().start(() -> talk(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void talk(Socket client) {
        try (client;
                var in = new BufferedInputStream(client.getInputStream())) {
            client.setTcpNoDelay(true);
            say(client, "220 taking");
            for (var line = line(in); line != null; line = line(in)) {
                if (line.startsWith("DATA")) {
                    say(client, "354 go on");
                    var id = letter(in);
                    if (id == null) return;
                    taken.accept(id);
                }
                say(client, line.startsWith("QUIT") ? "221 bye" : "250 ok");
            }
        } catch (IOException hungUp) {
            // the client's right
        }
    }

    /** @return its Message-ID; null if the connection was lost before its end */
    private static @org.jspecify.annotations.Nullable String letter(BufferedInputStream in) throws IOException {
        var id = "";
        for (var line = line(in); line != null; line = line(in)) {
            if (line.equals(".")) return id;
            if (id.isEmpty() && line.regionMatches(true, 0, "Message-ID:", 0, 11))
                id = line.substring(11).strip();
        }
        return null;
    }

    private static @org.jspecify.annotations.Nullable String line(BufferedInputStream in) throws IOException {
        var line = new java.io.ByteArrayOutputStream(80);
        for (int next = in.read(); next >= 0; next = in.read()) {
            if (next == '\n') return line.toString(StandardCharsets.UTF_8);
            if (next != '\r') line.write(next);
        }
        return null;
    }

    private static void say(Socket client, String words) throws IOException {
        client.getOutputStream().write((words + "\r\n").getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
