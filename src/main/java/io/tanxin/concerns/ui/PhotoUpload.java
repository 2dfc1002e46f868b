package io.tanxin.concerns.ui;

import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadEvent;
import io.tanxin.concerns.Photo;
import io.tanxin.ui.UploadWords;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/**
 * Photos that wait to be sent with some words. They lie in files of their own until then, which go with the page; what they are is
 * looked at when they are kept.
 */
final class PhotoUpload extends Upload {
    private static final int MOST = 5;
    private static final int LARGEST = 10 * 1024 * 1024;

    /** @param name as it was called on the phone */
    private record Waiting(String name, Path at) implements java.io.Serializable {}

    private final transient List<Waiting> waiting = new ArrayList<>();

    PhotoUpload() {
        UploadWords.in(this);
        addClassName("photo-upload");
        setMaxFiles(MOST);
        setMaxFileSize(LARGEST);
        setAcceptedFileTypes("image/*", "application/pdf");
        setUploadHandler(this::received);
        addFileRemovedListener(removed -> forget(removed.getFileName()));
        addDetachListener(detached -> forgetAll());
    }

    List<Photo> photos() {
        synchronized (waiting) {
            return waiting.stream()
                    .map(one -> new Photo(one.name(), () -> Files.newInputStream(one.at())))
                    .toList();
        }
    }

    void forgetAll() {
        synchronized (waiting) {
            waiting.forEach(PhotoUpload::delete);
            waiting.clear();
        }
        clearFileList();
    }

    private void received(UploadEvent event) throws IOException {
        var at = Files.createTempFile("tanxin-photo", null);
        try (var content = event.getInputStream()) {
            Files.copy(content, at, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException | RuntimeException broken) {
            Files.deleteIfExists(at);
            throw broken;
        }
        synchronized (waiting) {
            if (waiting.size() >= MOST) Files.deleteIfExists(at);
            else waiting.add(new Waiting(event.getFileName(), at));
        }
    }

    private void forget(String name) {
        synchronized (waiting) {
            waiting.stream().filter(one -> one.name().equals(name)).findFirst().ifPresent(one -> {
                delete(one);
                waiting.remove(one);
            });
        }
    }

    private static void delete(Waiting one) {
        try {
            Files.deleteIfExists(one.at());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
