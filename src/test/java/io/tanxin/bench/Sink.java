package io.tanxin.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A mail server on loopback that takes everything. One keeps each letter on the disk before it says that it has it, as every mail
 * server has to (RFC 5321, 6.1); one throws letters away: Postfix's {@code smtp-sink} where there is one, else one of ours.
 */
final class Sink implements AutoCloseable {
    enum Kind {
        KEEPS,
        THROWS_AWAY
    }

    private static final List<String> PLACES = List.of("/usr/sbin/smtp-sink", "/usr/lib/postfix/smtp-sink");

    private final int port;
    private final Optional<Process> process;
    private final Optional<TakingSmtp> own;
    private final String words;

    private Sink(int port, Optional<Process> process, Optional<TakingSmtp> own, String words) {
        this.port = port;
        this.process = process;
        this.own = own;
        this.words = words;
    }

    static Sink open(Kind kind) throws IOException, InterruptedException {
        if (kind == Kind.KEEPS) {
            var own = new TakingSmtp(Files.createTempDirectory("tanxin-letters-"));
            return new Sink(
                    own.port(), Optional.empty(), Optional.of(own), "a mail server that keeps them on the disk");
        }
        var program = PLACES.stream().map(Path::of).filter(Files::isExecutable).findFirst();
        if (program.isEmpty()) {
            var own = new TakingSmtp();
            return new Sink(own.port(), Optional.empty(), Optional.of(own), "a mail server that throws them away");
        }
        int port;
        try (var probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = probe.getLocalPort();
        }
        var user = "root".equals(System.getProperty("user.name")) ? List.of("-u", "nobody") : List.<String>of();
        var command = Stream.of(List.of(program.get().toString()), user, List.of("127.0.0.1:" + port, "1000"))
                .flatMap(List::stream)
                .toList();
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        for (int tries = 0; !answers(port); tries++) {
            if (!process.isAlive() || tries == 100) throw new IOException("smtp-sink did not start: " + command);
            Thread.sleep(50);
        }
        return new Sink(port, Optional.of(process), Optional.empty(), "Postfix's smtp-sink, which throws them away");
    }

    private static boolean answers(int port) {
        try (var line = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return line.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    int port() {
        return port;
    }

    String inWords() {
        return words;
    }

    @Override
    public void close() {
        process.ifPresent(Process::destroy);
        own.ifPresent(TakingSmtp::close);
    }
}
