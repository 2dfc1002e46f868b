package io.tanxin.promises.loans.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.UploadEvent;
import io.tanxin.files.Attachments;
import io.tanxin.promises.loans.LoanId;
import io.tanxin.promises.loans.LoanRefused;
import io.tanxin.promises.loans.LoanRow;
import io.tanxin.promises.loans.LoanService;
import io.tanxin.ui.Buttons;
import io.tanxin.ui.Glyph;
import io.tanxin.ui.StatusBadge;
import io.tanxin.ui.Toast;
import io.tanxin.ui.UploadWords;
import java.io.IOException;
import java.time.ZoneId;
import org.springframework.dao.OptimisticLockingFailureException;

/** One loan: what, since when, how often its dealer was reminded, its photos, and what there is to do. */
@Route(
        value = "loan-pane",
        registerAtStartup = false) // no address of its own: a script of its own, fetched when it opens
final class LoanPane extends Section {
    private final transient LoanService loans;
    private final SerializableRunnable changed;

    LoanPane(LoanService loans, LoanRow row, ZoneId zone, SerializableRunnable changed, SerializableRunnable close) {
        this.loans = loans;
        this.changed = changed;
        var face = LoanFace.of(this, zone);
        addClassNames("promise-detail", "todo-row");
        getElement().setAttribute("tabindex", "-1");
        getElement().setAttribute("aria-label", getTranslation("promises.loans.detail"));
        var x = new Button(Glyph.CLOSE.create(), click -> close.run());
        x.addClassName("plain");
        x.setAriaLabel(getTranslation("ui.close"));
        var head = new Div(new H2(row.item()), x);
        head.addClassName("promise-detail-head");
        add(head, new StatusBadge(face.badge(row)), facts(row, face));
        var reminded = loans.reminded(row.id());
        reminded.ifPresent(so -> {
            var line = new Paragraph(
                    so.stoppedAt() == null
                            ? getTranslation("promises.loans.reminded", so.times())
                            : getTranslation("promises.loans.stopped", so.times(), face.moment(so.stoppedAt())));
            line.addClassName("quiet");
            add(line);
        });
        var actions = new Div();
        actions.addClassName("row");
        if (row.isOut()) {
            var back = new Buttons.Accent(getTranslation("promises.loans.isBack"), click -> back(row));
            back.addClassName("todo-action");
            actions.add(back);
            if (row.saidSentOn() == null) {
                actions.add(new Buttons.Plain(
                        getTranslation("promises.loans.onItsWay"),
                        click -> attempt(() -> loans.onItsWay(row.id(), row.version()))));
            }
        } else {
            actions.add(new Buttons.Plain(
                    getTranslation("promises.loans.notBack"),
                    click -> attempt(() -> loans.notReturned(row.id(), row.version()))));
        }
        add(actions, new H3(getTranslation("promises.loans.photos")), photos(row.id()), upload(row.id()));
    }

    private DescriptionList facts(LoanRow row, LoanFace face) {
        var facts = new DescriptionList();
        fact(facts, "promises.dealer", row.dealerName());
        fact(facts, "promises.loans.kind", getTranslation("words.loan." + row.kind()));
        if (row.serial() != null) fact(facts, "promises.loans.serial", row.serial());
        if (row.value() != null) fact(facts, "promises.loans.value", row.value().in(getLocale()));
        fact(facts, "promises.loans.sentOn", face.day(row.sentOn()));
        fact(facts, "promises.loans.expected", face.day(row.expectedBack()));
        if (row.saidSentOn() != null) fact(facts, "promises.loans.saidSent", face.day(row.saidSentOn()));
        if (row.returnedOn() != null) fact(facts, "promises.loans.returnedOn", face.day(row.returnedOn()));
        if (row.condition() != null)
            fact(facts, "promises.loans.condition", getTranslation("words.condition." + row.condition()));
        if (row.note() != null) fact(facts, "promises.loans.note", row.note());
        return facts;
    }

    private void fact(DescriptionList facts, String key, String value) {
        facts.add(new DescriptionList.Term(getTranslation(key)), new DescriptionList.Description(value));
    }

    private UnorderedList photos(LoanId id) {
        var list = new UnorderedList();
        list.addClassName("support-files");
        for (var file : loans.photos(id)) {
            var link = new Anchor(file.path(), file.name());
            link.setRouterIgnore(true);
            list.add(new ListItem(link));
        }
        list.setVisible(list.getComponentCount() > 0);
        return list;
    }

    private Upload upload(LoanId id) {
        var upload = UploadWords.in(new Upload());
        upload.setUploadHandler(event -> received(id, event));
        upload.setMaxFiles(1);
        // brings the browser back after the upload, so that it sees the file in the list
        upload.getElement().addEventListener("upload-success", sent -> {});
        return upload;
    }

    private void received(LoanId id, UploadEvent event) throws IOException {
        Attachments.Kept kept;
        try (var content = event.getInputStream()) {
            kept = loans.attach(id, event.getFileName(), content);
        }
        event.getUI().access(() -> {
            if (kept instanceof Attachments.Kept.Refused(var name, var why))
                Toast.failure(this, "files.notKept", name, getTranslation(why));
            changed.run();
        });
    }

    private void back(LoanRow row) {
        new ReturnDialog(
                        row,
                        (on, condition, words) ->
                                attempt(() -> loans.returned(row.id(), row.version(), on, condition, words)))
                .open();
    }

    private void attempt(SerializableRunnable change) {
        try {
            change.run();
            Toast.success(this, "promises.loans.said.noted");
        } catch (LoanRefused refused) {
            Toast.failure(this, refused.key());
        } catch (OptimisticLockingFailureException somebodyWasQuicker) {
            Toast.failure(this, "promises.loans.said.meanwhile");
        }
        changed.run();
    }
}
