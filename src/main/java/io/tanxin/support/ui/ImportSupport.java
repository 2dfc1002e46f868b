package io.tanxin.support.ui;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.UploadEvent;
import io.tanxin.support.SupportImport;
import io.tanxin.support.SupportImport.Tried;
import io.tanxin.ui.Buttons;
import io.tanxin.ui.Toast;
import io.tanxin.ui.UploadWords;
import java.io.IOException;

/** Takes a table of old support, tries it, says what is wrong or what would be written, and writes it. */
@Route(
        value = "support-import",
        registerAtStartup = false) // no address of its own: a script of its own, fetched when it opens
final class ImportSupport extends Dialog {
    private static final int MOST_BYTES = 2 << 20;
    private static final int SHOWN = 50;

    private final transient SupportImport imports;
    private final SerializableRunnable changed;
    private final Upload upload = UploadWords.in(new Upload());
    private final Div tried = new Div();

    ImportSupport(SupportImport imports, SerializableRunnable changed) {
        this.imports = imports;
        this.changed = changed;
        setHeaderTitle(getTranslation("support.import"));
        tried.getElement().setAttribute("aria-live", "polite");
        upload.setUploadHandler(this::received);
        upload.setMaxFiles(1);
        upload.setAcceptedFileTypes(".csv", ".txt", "text/csv");
        upload.setMaxFileSize(MOST_BYTES);
        // brings the browser back after the upload, so that it hears what was found
        upload.getElement().addEventListener("upload-success", sent -> {});
        var body = new Div(new Paragraph(getTranslation("support.import.how")), upload, tried);
        body.addClassName("promise-form");
        add(body);
        getFooter().add(new Buttons.Plain(getTranslation("ui.close"), click -> close()));
        setWidth("min(36rem, 94vw)");
    }

    void check(byte[] bytes) {
        tried.removeAll();
        switch (imports.check(bytes)) {
            case Tried.Plan plan ->
                tried.add(
                        new Paragraph(getTranslation("support.import.plan", plan.records(), plan.dealers())),
                        new Buttons.Accent(
                                getTranslation("support.import.write", plan.records()), click -> take(plan)));
            case Tried.Faulty(var faults) -> {
                var list = new UnorderedList();
                faults.stream()
                        .limit(SHOWN)
                        .map(fault -> new ListItem(getTranslation(
                                "support.import." + fault.problem(), Integer.toString(fault.row()), fault.given())))
                        .forEach(list::add);
                tried.add(new Paragraph(getTranslation("support.import.faulty", faults.size())), list);
            }
            case Tried.Unreadable none -> tried.add(new Paragraph(getTranslation("support.import.unreadable")));
        }
    }

    private void received(UploadEvent event) throws IOException {
        byte[] bytes;
        try (var in = event.getInputStream()) {
            bytes = in.readNBytes(MOST_BYTES + 1);
        }
        event.getUI().access(() -> {
            upload.clearFileList();
            check(bytes);
        });
    }

    private void take(Tried.Plan plan) {
        var ids = imports.take(plan);
        close();
        changed.run();
        Toast.undo(
                this,
                "support.import.done",
                () -> {
                    imports.undo(ids);
                    changed.run();
                },
                ids.size());
    }
}
