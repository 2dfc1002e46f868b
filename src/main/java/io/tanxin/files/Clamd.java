package io.tanxin.files;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.stereotype.Component;

/** ClamAV's daemon, over its socket. Where it is configured, nothing is kept that it has not looked at. */
@Component
class Clamd {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int PIECE = 64 * 1024;
    private static final int LONGEST_ANSWER = 1024;

    private final String where;

    Clamd(AttachmentSettings settings) {
        this.where = settings.clamd().strip();
    }

    boolean isClean(Path file) {
        if (where.isEmpty()) return true;
        var words = says(file);
        if (words.endsWith("OK")) return true;
        if (words.endsWith("FOUND")) return false;
        throw new UncheckedIOException(new IOException("the virus scanner says: " + words));
    }

    private String says(Path file) {
        var asking = new FutureTask<>(() -> ask(file));
        var thread = Thread.ofVirtual().start(asking);
        try {
            return asking.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException silent) {
            // closes the channel under it
            thread.interrupt();
            throw new UncheckedIOException(new IOException("the virus scanner does not answer"));
        } catch (ExecutionException failed) {
            throw new UncheckedIOException(new IOException("the virus scanner could not be asked", failed.getCause()));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException(stopped));
        }
    }

    /** {@code zINSTREAM}: pieces with their length before them, one of no length at the end. */
    private String ask(Path file) throws IOException {
        try (var line = SocketChannel.open(address());
                var content = Files.newInputStream(file)) {
            write(line, "zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
            var piece = new byte[PIECE];
            for (int read = content.read(piece); read > 0; read = content.read(piece)) {
                write(line, ByteBuffer.allocate(4).putInt(read).array());
                write(line, ByteBuffer.wrap(piece, 0, read));
            }
            write(line, new byte[4]);
            return answer(line);
        }
    }

    private static String answer(SocketChannel line) throws IOException {
        var said = new ByteArrayOutputStream();
        var heard = ByteBuffer.allocate(256);
        while (said.size() < LONGEST_ANSWER && line.read(heard.clear()) >= 0) {
            said.write(heard.array(), 0, heard.position());
        }
        return said.toString(StandardCharsets.US_ASCII).replace("\0", "").strip();
    }

    private SocketAddress address() {
        if (where.startsWith("/")) return UnixDomainSocketAddress.of(where);
        int colon = where.lastIndexOf(':');
        return new InetSocketAddress(where.substring(0, colon), Integer.parseInt(where.substring(colon + 1)));
    }

    private static void write(SocketChannel line, byte[] bytes) throws IOException {
        write(line, ByteBuffer.wrap(bytes));
    }

    private static void write(SocketChannel line, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) line.write(bytes);
    }
}
