package io.tanxin.bench;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/**
 * A mail server that takes every letter, and says which: told each letter's Message-ID before it answers that it has it. With a folder,
 * it lies on the disk before that: one file for each connection.
 */
public final class TakingSmtp implements AutoCloseable {
    private final ServerSocket socket;
    private final @Nullable Path folder;
    private final Consumer<String> taken;
    private final AtomicInteger connections = new AtomicInteger();

    public TakingSmtp() {
        this(null, id -> {});
    }

    public TakingSmtp(Consumer<String> taken) {
        this(null, taken);
    }

    /** @param folder deleted with all that is in it in the end */
    TakingSmtp(Path folder) {
        this(folder, id -> {});
    }

    private TakingSmtp(@Nullable Path folder, Consumer<String> taken) {
        this.folder = folder;
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
                var in = new BufferedInputStream(client.getInputStream());
                var file = file()) {
            client.setTcpNoDelay(true);
            say(client, "220 taking");
            for (var line = line(in); line != null; line = line(in)) {
                if (line.startsWith("DATA")) {
                    say(client, "354 go on");
                    var letter = new ByteArrayOutputStream(16_384);
                    var id = letter(in, letter);
                    if (id == null) return;
                    if (file != null) keep(letter, file);
                    taken.accept(id);
                }
                say(client, line.startsWith("QUIT") ? "221 bye" : "250 ok");
            }
        } catch (IOException hungUp) {
            // the client's right
        }
    }

    private @Nullable FileChannel file() throws IOException {
        return folder == null
                ? null
                : FileChannel.open(
                        folder.resolve(connections.incrementAndGet() + ".letters"),
                        StandardOpenOption.CREATE_NEW,
                        StandardOpenOption.WRITE);
    }

    private static void keep(ByteArrayOutputStream letter, FileChannel file) throws IOException {
        file.write(ByteBuffer.wrap(letter.toByteArray()));
        file.force(false);
    }

    /** @return its Message-ID; null if the connection was lost before its end */
    private static @Nullable String letter(BufferedInputStream in, ByteArrayOutputStream whole) throws IOException {
        var id = "";
        for (var line = line(in); line != null; line = line(in)) {
            if (line.equals(".")) return id;
            whole.write(line.getBytes(StandardCharsets.UTF_8));
            whole.write('\n');
            if (id.isEmpty() && line.regionMatches(true, 0, "Message-ID:", 0, 11))
                id = line.substring(11).strip();
        }
        return null;
    }

    private static @Nullable String line(BufferedInputStream in) throws IOException {
        var line = new ByteArrayOutputStream(80);
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
            if (folder != null) FileSystemUtils.deleteRecursively(folder);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
