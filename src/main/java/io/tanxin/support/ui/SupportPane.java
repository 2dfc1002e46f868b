package io.tanxin.support.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.UploadEvent;
import io.tanxin.files.Attachments;
import io.tanxin.support.SupportDetail;
import io.tanxin.support.SupportFiles;
import io.tanxin.support.SupportId;
import io.tanxin.support.SupportService;
import io.tanxin.support.effect.Effects;
import io.tanxin.ui.Buttons;
import io.tanxin.ui.Glyph;
import io.tanxin.ui.StatusBadge;
import io.tanxin.ui.Toast;
import io.tanxin.ui.UploadWords;
import java.io.IOException;

/** One record: what, to whom, to which end, at what cost, and what hangs on it. */
@Route(
        value = "support-record",
        registerAtStartup = false) // no address of its own: a script of its own, fetched when it opens
final class SupportPane extends Section {
    private final transient SupportService support;
    private final transient SupportFiles files;
    private final SerializableRunnable changed;

    /** @param changed the screen shows the record anew */
    SupportPane(
            SupportDetail detail,
            SupportFace face,
            SupportService support,
            SupportFiles files,
            Effects effects,
            SerializableRunnable edit,
            SerializableRunnable repeat,
            SerializableRunnable changed,
            SerializableRunnable close) {
        this.support = support;
        this.files = files;
        this.changed = changed;
        addClassNames("promise-detail", "support-detail", "todo-row");
        getElement().setAttribute("tabindex", "-1");
        getElement().setAttribute("aria-label", getTranslation("support.detail"));
        var row = detail.row();
        var x = new Button(Glyph.CLOSE.create(), click -> close.run());
        x.addClassName("plain");
        x.setAriaLabel(getTranslation("ui.close"));
        var head = new Div(new H2(row.words()), x);
        head.addClassName("promise-detail-head");
        add(head, new StatusBadge(face.badge(row)));
        if (row.inConfidence())
            add(new StatusBadge(
                    new StatusBadge.Look(StatusBadge.Tone.CLAY, Glyph.LOCK, getTranslation("concerns.inConfidence"))));
        add(facts(detail, face));
        var actions = new Div();
        actions.addClassName("row");
        if (detail.takenBack()) {
            add(new StatusBadge(StatusBadge.Tone.NEUTRAL, getTranslation("support.isTakenBack")));
            actions.add(new Buttons.Accent(getTranslation("support.bringBack"), click -> bringBack(row.id())));
        } else {
            var put = new Buttons.Plain(getTranslation("support.edit"), click -> edit.run());
            put.addClassName("todo-action");
            actions.add(put);
            // what repeats is read by whoever sees the dealer
            if (!row.inConfidence())
                actions.add(new Buttons.Plain(getTranslation("repeating.again"), click -> repeat.run()));
            actions.add(new Buttons.Plain(getTranslation("support.takeBack"), click -> takeBack(row.id())));
        }
        add(
                actions,
                new EffectPart(row.id(), effects, face, !detail.takenBack(), changed),
                new H3(getTranslation("support.files")),
                list(detail));
        if (!detail.takenBack()) add(upload(row.id()));
    }

    /** What it came from, shown below its facts. */
    void from(String path, String words) {
        var link = new Anchor(path, words);
        link.addClassName("card-link");
        add(link);
    }

    private DescriptionList facts(SupportDetail detail, SupportFace face) {
        var row = detail.row();
        var facts = new DescriptionList();
        fact(facts, "support.dealer", row.dealerName());
        fact(facts, "support.form", face.form(row.form()));
        fact(facts, "support.day", face.day(row.day()));
        fact(facts, "support.giver", row.giverName());
        if (row.minutes() > 0) fact(facts, "support.time", face.time(row.minutes()));
        if (row.money() != null) fact(facts, "support.money", face.money(row.money()));
        if (detail.moment() != null)
            fact(facts, "support.moment", detail.moment().in(face.locale()));
        if (detail.measure() != null) fact(facts, "support.measure", detail.measure());
        fact(
                facts,
                "support.logged",
                getTranslation("support.loggedBy", face.moment(detail.loggedAt()), detail.loggedByName()));
        return facts;
    }

    private void fact(DescriptionList facts, String key, String value) {
        facts.add(new DescriptionList.Term(getTranslation(key)), new DescriptionList.Description(value));
    }

    private static UnorderedList list(SupportDetail detail) {
        var list = new UnorderedList();
        list.addClassName("support-files");
        list.setVisible(!detail.files().isEmpty());
        for (var file : detail.files()) {
            var link = new Anchor(file.path(), file.name());
            link.setRouterIgnore(true);
            list.add(new ListItem(link));
        }
        return list;
    }

    private Upload upload(SupportId id) {
        var upload = UploadWords.in(new Upload());
        upload.setUploadHandler(event -> received(id, event));
        upload.setMaxFiles(1);
        // brings the browser back after the upload, so that it sees the file in the list
        upload.getElement().addEventListener("upload-success", sent -> {});
        return upload;
    }

    private void received(SupportId id, UploadEvent event) throws IOException {
        Attachments.Kept kept;
        try (var content = event.getInputStream()) {
            kept = files.attach(id, event.getFileName(), content);
        }
        event.getUI().access(() -> {
            if (kept instanceof Attachments.Kept.Refused(var name, var why))
                Toast.failure(this, "files.notKept", name, getTranslation(why));
            changed.run();
        });
    }

    private void takeBack(SupportId id) {
        support.takeBack(id);
        changed.run();
        Toast.undo(this, "support.said.takenBack", () -> bringBack(id));
    }

    private void bringBack(SupportId id) {
        support.bringBack(id);
        changed.run();
    }
}
