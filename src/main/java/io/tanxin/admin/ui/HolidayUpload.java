package io.tanxin.admin.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableSupplier;
import com.vaadin.flow.server.streams.UploadEvent;
import io.tanxin.admin.HolidayAdmin;
import io.tanxin.admin.HolidayAdmin.Tried;
import io.tanxin.admin.HolidayAdmin.YearPlan;
import io.tanxin.calendar.Dates;
import io.tanxin.calendar.HolidayFile;
import io.tanxin.ui.Toast;
import io.tanxin.ui.UploadWords;
import java.io.IOException;
import java.util.List;

/** Takes a file of holidays, tries it, and shows what it would change or what is wrong with it. */
class HolidayUpload extends Div {
    private static final int SHOWN = 50;

    private final transient HolidayAdmin admin;
    private final Dates dates;
    private final SerializableSupplier<String> country;
    private final SerializableConsumer<Integer> changed;
    private final Upload upload = new Upload();
    private final Div tried = new Div();

    /** @param changed hears of the latest year that was changed */
    HolidayUpload(
            HolidayAdmin admin,
            Dates dates,
            SerializableSupplier<String> country,
            SerializableConsumer<Integer> changed) {
        this.admin = admin;
        this.dates = dates;
        this.country = country;
        this.changed = changed;
        tried.getElement().setAttribute("aria-live", "polite");
        upload.setUploadHandler(this::received);
        upload.setMaxFiles(1);
        upload.setAcceptedFileTypes(".csv", ".txt", ".ics", "text/csv", "text/calendar");
        upload.setMaxFileSize(HolidayFile.MOST_BYTES);
        UploadWords.in(upload);
        upload.addFileRejectedListener(rejected -> refuse(rejected.getErrorMessage()));
        // brings the browser back after the upload, so that it hears what was found
        upload.getElement().addEventListener("upload-success", sent -> {});
        add(upload, tried);
    }

    void forget() {
        tried.removeAll();
    }

    void check(byte[] bytes, String fileName) {
        forget();
        switch (admin.check(bytes, country.get())) {
            case Tried.Plan(var plans) ->
                tried.add(new HolidayPlan(plans, fileName, dates, () -> take(plans, fileName)));
            case Tried.Faulty(var faults) -> {
                refuse(getTranslation("calendar.file.faulty"));
                var list = new UnorderedList();
                faults.stream()
                        .limit(SHOWN)
                        .map(fault -> new ListItem(getTranslation(
                                "calendar.file." + fault.problem(), Integer.toString(fault.row()), fault.given())))
                        .forEach(list::add);
                tried.add(list);
            }
            case Tried.Unreadable none -> refuse(getTranslation("calendar.file.unreadable"));
        }
    }

    private void received(UploadEvent event) throws IOException {
        byte[] bytes;
        try (var in = event.getInputStream()) {
            bytes = in.readNBytes(HolidayFile.MOST_BYTES + 1);
        }
        event.getUI().access(() -> {
            upload.clearFileList();
            check(bytes, event.getFileName());
        });
    }

    private void take(List<YearPlan> plans, String fileName) {
        var made = admin.take(plans, fileName);
        forget();
        var year = plans.getLast().year();
        changed.accept(year);
        Toast.undo(this, "calendar.taken", () -> {
            made.reversed().forEach(admin::undo);
            changed.accept(year);
        });
    }

    private void refuse(String words) {
        var sentence = new Paragraph(words);
        sentence.addClassName("import-refused");
        sentence.getElement().setAttribute("role", "alert");
        forget();
        tried.add(sentence);
    }
}
