package io.tanxin.support.rules.ui;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.function.SerializableBiConsumer;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.UploadHandler;
import io.tanxin.ui.Buttons;
import io.tanxin.ui.UploadWords;
import java.io.ByteArrayInputStream;
import java.io.InputStream;

/** Where a photo of a shop comes in; a phone offers its camera. */
@Route(
        value = "check-photo",
        registerAtStartup = false) // no address of its own: a script of its own, fetched when it opens
final class PhotoDialog extends Dialog {
    private static final int MOST_BYTES = 10 * 1024 * 1024;

    PhotoDialog(String rule, SerializableBiConsumer<String, InputStream> received) {
        setHeaderTitle(getTranslation("rules.photo.title"));
        var about = new Paragraph(rule);
        about.addClassName("quiet");
        var upload = UploadWords.in(new Upload());
        upload.setUploadHandler(UploadHandler.inMemory((file, bytes) -> {
            close();
            received.accept(file.fileName(), new ByteArrayInputStream(bytes));
        }));
        upload.setMaxFiles(1);
        upload.setMaxFileSize(MOST_BYTES);
        upload.setAcceptedFileTypes("image/*");
        add(about, upload);
        getFooter().add(new Buttons.Plain(getTranslation("ui.cancel"), click -> close()));
        setWidth("min(28rem, 94vw)");
    }
}
