package io.tanxin.plans.ui;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.UploadHandler;
import io.tanxin.ui.Buttons;
import io.tanxin.ui.UploadWords;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.Serializable;

/** Where a photo or a paper comes in; a phone offers its camera. */
@Route(
        value = "plan-proof",
        registerAtStartup = false) // no address of its own: a script of its own, fetched when it opens
final class ProofDialog extends Dialog {
    private static final int MOST_BYTES = 10 * 1024 * 1024;

    interface Received extends Serializable {
        void file(String name, InputStream content);
    }

    ProofDialog(String measure, Received received) {
        setHeaderTitle(getTranslation("plans.prove.title"));
        var upload = UploadWords.in(new Upload());
        upload.setUploadHandler(UploadHandler.inMemory((file, bytes) -> {
            close();
            received.file(file.fileName(), new ByteArrayInputStream(bytes));
        }));
        upload.setMaxFiles(1);
        upload.setMaxFileSize(MOST_BYTES);
        upload.setAcceptedFileTypes("image/*", ".pdf", ".docx", ".xlsx");
        var about = new Paragraph(measure);
        about.addClassName("quiet");
        add(about, upload);
        getFooter().add(new Buttons.Plain(getTranslation("ui.cancel"), click -> close()));
        setWidth("min(28rem, 94vw)");
    }
}
