package io.tanxin.dealers.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.server.streams.UploadEvent;
import io.tanxin.dealers.imports.DealerImport;
import io.tanxin.dealers.imports.ImportFiles;
import io.tanxin.tables.Downloads;
import io.tanxin.ui.Card;
import io.tanxin.ui.UploadWords;
import java.io.IOException;
import java.io.Serializable;
import java.util.Locale;

/** Where a file comes in, and where an empty one can be had. */
class ImportUpload extends Div {
    interface Received extends Serializable {
        void file(UploadEvent event, byte[] content);
    }

    private final Received received;

    /** @param received in the request's own thread, not the screen's */
    ImportUpload(Received received, SerializableConsumer<String> rejected) {
        this.received = received;
        var upload = new Upload();
        upload.setUploadHandler(this::read);
        upload.setMaxFiles(1);
        upload.setAcceptedFileTypes(".xlsx", ".csv", ".txt", ".tsv", "text/csv");
        upload.setMaxFileSize(DealerImport.MOST_BYTES);
        UploadWords.in(upload);
        upload.addFileRejectedListener(event -> rejected.accept(event.getErrorMessage()));
        // brings the browser back after the upload, so that it hears what has begun
        upload.getElement().addEventListener("upload-success", sent -> upload.clearFileList());
        var templates = new Div(
                template("dealers.import.template.en", "dealers", Locale.ENGLISH),
                template("dealers.import.template.zh", "经销商", Locale.SIMPLIFIED_CHINESE));
        templates.addClassName("import-templates");
        add(new Card(
                getTranslation("dealers.import.file"),
                new Paragraph(getTranslation("dealers.import.hint")),
                upload,
                templates));
    }

    private Downloads template(String words, String name, Locale locale) {
        return new Downloads(getTranslation(words), name, (out, format) -> ImportFiles.template(format, locale, out));
    }

    /** Takes at most what an import may be, whatever is sent. */
    private void read(UploadEvent event) throws IOException {
        try (var in = event.getInputStream()) {
            received.file(event, in.readNBytes(DealerImport.MOST_BYTES + 1));
        }
    }
}
