package io.tanxin.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * The content of files, named after its SHA-256: the same content lies there once, and no name from outside ever becomes a path.
 * It comes in beside its place, is looked at there, and is moved in one step.
 */
@Component
class FileShelf {
    private final Path folder;

    FileShelf(AttachmentSettings settings) {
        this.folder = settings.folder().toAbsolutePath().normalize();
    }

    /** @param begin the first bytes, as many as a look at the type needs */
    record Come(Path at, byte[] hash, long size, byte[] begin) {}

    /** What the content is worth reading up to; {@code size} is one more when there was more. */
    Come takeIn(InputStream content, long most) throws IOException {
        var at = Files.createDirectories(folder.resolve("coming"))
                .resolve(UUID.randomUUID().toString());
        var digest = sha256();
        try (var counted = new DigestInputStream(content, digest);
                var out = Files.newOutputStream(at)) {
            var begin = counted.readNBytes(FileType.LOOKED_AT);
            out.write(begin);
            long size = begin.length;
            var piece = new byte[FileType.LOOKED_AT];
            for (int read = counted.read(piece); read > 0 && size <= most; read = counted.read(piece)) {
                out.write(piece, 0, read);
                size += read;
            }
            return new Come(at, digest.digest(), size, begin);
        } catch (IOException | RuntimeException broken) {
            Files.deleteIfExists(at);
            throw broken;
        }
    }

    void keep(Come come) throws IOException {
        var place = place(come.hash());
        Files.createDirectories(place.getParent());
        if (Files.exists(place)) {
            Files.delete(come.at());
            return;
        }
        try {
            Files.move(come.at(), place, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException elsewhere) {
            Files.move(come.at(), place, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    void throwAway(Come come) throws IOException {
        Files.deleteIfExists(come.at());
    }

    Path place(byte[] hash) {
        var name = HexFormat.of().formatHex(hash);
        return folder.resolve(name.substring(0, 2)).resolve(name);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }
}
