package io.tanxin.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** A mail server on loopback that fails as it is told. */
final class FaultySmtp implements AutoCloseable {
    private final ServerSocket socket;

    /** By the beginning of a command, e.g. {@code RCPT TO:<hu@}, or {@code .} for the end of the data: the answer instead of 250. */
    final Map<String, String> answers = new ConcurrentHashMap<>();

    final List<String> received = new CopyOnWriteArrayList<>();
    final AtomicInteger connections = new AtomicInteger();

    /** Hangs up when it has all of the letter, instead of saying so. */
    volatile boolean hangsUpAfterData;

    volatile boolean silent;

    FaultySmtp() {
        try {
            socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return socket.getLocalPort();
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                var client = socket.accept();
                connections.incrementAndGet();
                Thread.ofVirtual().start(() -> talk(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void talk(Socket client) {
        try (client;
                var in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8))) {
            if (silent) {
                in.readLine();
                return;
            }
            say(client, "220 faulty");
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                if (line.startsWith("DATA")) {
                    if (!data(client, in)) return;
                } else if (line.startsWith("QUIT")) {
                    say(client, "221 bye");
                    return;
                } else {
                    say(client, answer(line));
                }
            }
        } catch (IOException hungUp) {
            // the client's right
        }
    }

    private boolean data(Socket client, BufferedReader in) throws IOException {
        say(client, "354 go on");
        var letter = new StringBuilder();
        for (var line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            letter.append(line).append('\n');
        }
        received.add(letter.toString());
        if (hangsUpAfterData) return false;
        say(client, answer("."));
        return true;
    }

    private String answer(String line) {
        return answers.entrySet().stream()
                .filter(entry -> line.startsWith(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("250 ok");
    }

    private static void say(Socket client, String words) throws IOException {
        client.getOutputStream().write((words + "\r\n").getBytes(StandardCharsets.UTF_8));
        client.getOutputStream().flush();
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
