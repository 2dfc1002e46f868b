package io.tanxin.dealers.ui;

import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.UploadEvent;
import io.tanxin.dealers.imports.Column;
import io.tanxin.dealers.imports.DealerImport;
import io.tanxin.dealers.imports.Outcome;
import io.tanxin.dealers.imports.Refusal;
import io.tanxin.identity.Actors;
import io.tanxin.identity.CurrentActor;
import io.tanxin.identity.Role;
import io.tanxin.kernel.UserId;
import io.tanxin.tables.TableFormat;
import io.tanxin.tables.TableWriter;
import io.tanxin.ui.Card;
import io.tanxin.ui.PageHeader;
import io.tanxin.ui.Wording;
import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.task.TaskExecutor;

/** Dealers from a file: tried first, every fault named, then written as the administrator decides. */
@Route("admin/import")
@Menu(title = "dealers.import", icon = "upload", order = 80)
@RolesAllowed(Role.ADMINISTRATOR)
class ImportView extends Div implements HasDynamicTitle {
    private static final Logger log = LoggerFactory.getLogger(ImportView.class);
    private static final int POLL = 400;

    private final transient DealerImport imports;
    private final transient Actors actors;
    private final transient TaskExecutor background;
    private final UserId reader;
    // a download runs without the screen, so it is told the language
    private final Locale locale;
    private final Div result = new Div();
    private final ProgressBar busy = new ProgressBar();
    private final Upload upload = new Upload();
    private transient @Nullable Path file;
    private String fileName = "";

    ImportView(
            DealerImport imports,
            Actors actors,
            CurrentActor actor,
            @Qualifier("applicationTaskExecutor") TaskExecutor background) {
        this.imports = imports;
        this.actors = actors;
        this.background = background;
        reader = actor.id();
        locale = getLocale();
        addClassNames("page", "dealer-import");
        var template = new Anchor(
                (DownloadHandler) event -> {
                    event.setFileName("dealers.csv");
                    event.setContentType("text/csv; charset=UTF-8");
                    try (var csv = TableWriter.of(TableFormat.CSV, event.getOutputStream(), "")) {
                        csv.row(Arrays.stream(Column.values())
                                .map(column -> column.head(locale))
                                .toArray());
                    }
                },
                getTranslation("dealers.import.template"));
        template.setRouterIgnore(true);
        upload.setUploadHandler(this::received);
        upload.setMaxFiles(1);
        upload.setAcceptedFileTypes(".csv", ".txt", ".tsv", "text/csv");
        upload.setMaxFileSize(DealerImport.MOST_BYTES);
        Wording.in(upload);
        upload.addFileRejectedListener(rejected -> refuse(rejected.getErrorMessage()));
        // brings the browser back after the upload, so that it hears what has begun
        upload.getElement().addEventListener("upload-success", sent -> {});
        busy.setIndeterminate(true);
        busy.setVisible(false);
        busy.getElement().setAttribute("aria-label", getTranslation("dealers.import.busy"));
        result.getElement().setAttribute("aria-live", "polite");
        add(
                new PageHeader(getTranslation("dealers.import")).line(getTranslation("dealers.import.text")),
                new Card(
                        getTranslation("dealers.import.file"),
                        new Paragraph(getTranslation("dealers.import.hint")),
                        template,
                        upload,
                        busy),
                result);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("dealers.import");
    }

    @Override
    protected void onDetach(DetachEvent event) {
        forget();
    }

    /** In the request's own thread: takes at most what an import may be, whatever is sent. */
    private void received(UploadEvent event) throws IOException {
        var kept = Files.createTempFile("tanxin-import-", ".csv");
        try (var in = event.getInputStream();
                var out = Files.newOutputStream(kept)) {
            out.write(in.readNBytes(DealerImport.MOST_BYTES + 1));
        }
        event.getUI().access(() -> {
            forget();
            file = kept;
            fileName = event.getFileName();
            upload.clearFileList();
            work(path -> imports.check(path));
        });
    }

    private void run(DealerImport.Mode mode) {
        var name = fileName;
        work(path -> imports.run(path, name, mode));
    }

    /** Away from the session's lock: thousands of rows take seconds. */
    private void work(SerializableFunction<Path, Outcome> task) {
        var ui = UI.getCurrent();
        var path = file;
        if (path == null) return;
        busy.setVisible(true);
        upload.setVisible(false);
        result.removeAll();
        ui.setPollInterval(POLL);
        background.execute(() -> {
            Outcome outcome;
            try {
                outcome = actors.runAs(reader, () -> task.apply(path));
            } catch (RuntimeException failed) {
                log.error("an import failed", failed);
                outcome = new Outcome.Refused(Refusal.FAILED, "");
            }
            var shown = outcome;
            ui.access(() -> {
                ui.setPollInterval(-1);
                show(shown);
            });
        });
    }

    private void show(Outcome outcome) {
        busy.setVisible(false);
        upload.setVisible(true);
        result.removeAll();
        switch (outcome) {
            case Outcome.Refused(var why, var detail) ->
                refuse(getTranslation("dealers.import.refused." + why, detail));
            case Outcome.Read read -> result.add(new ImportReport(read, fileName, this::run, this::findings));
        }
    }

    private void refuse(String words) {
        var sentence = new Paragraph(words);
        sentence.addClassName("import-refused");
        sentence.getElement().setAttribute("role", "alert");
        result.removeAll();
        result.add(sentence);
    }

    /** The whole list of findings as a file; reckoned anew, so that the screen need not keep it. */
    private void findings(OutputStream out) throws IOException {
        var path = file;
        if (path == null || !(imports.check(path) instanceof Outcome.Read read)) return;
        try (var csv = TableWriter.of(TableFormat.CSV, out, "")) {
            csv.row(
                    getTranslation(locale, "dealers.import.row"),
                    getTranslation(locale, "dealers.import.column"),
                    getTranslation(locale, "dealers.import.kind"),
                    getTranslation(locale, "dealers.import.found"));
            for (var finding : read.findings()) {
                var column = finding.column();
                csv.row(
                        finding.row(),
                        column == null ? "" : column.head(locale),
                        getTranslation(
                                locale,
                                finding.kind().isProblem() ? "dealers.import.problem" : "dealers.import.notice"),
                        getTranslation(locale, "dealers.import.finding." + finding.kind(), finding.given()));
            }
        }
    }

    private void forget() {
        var path = file;
        file = null;
        try {
            if (path != null) Files.deleteIfExists(path);
        } catch (IOException kept) {
            log.warn("a temporary file could not be deleted: {}", path);
        }
    }
}
