package io.tanxin.concerns.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.tanxin.concerns.ConcernId;
import io.tanxin.concerns.ConcernRow;
import io.tanxin.concerns.ConcernState;
import io.tanxin.concerns.ConcernWord;
import io.tanxin.concerns.MyConcern;
import io.tanxin.concerns.MyConcerns;
import io.tanxin.handed.HandedLists;
import io.tanxin.handed.ui.HandedWords;
import io.tanxin.identity.CurrentActor;
import io.tanxin.identity.Role;
import io.tanxin.kernel.NotFound;
import io.tanxin.ui.Buttons;
import io.tanxin.ui.Card;
import io.tanxin.ui.PageHeader;
import io.tanxin.ui.StatusBadge;
import io.tanxin.ui.Toast;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** One thing that the dealer told us: how it stands, what was said, and its own word on whether it is settled. */
@Route("my/talk/:concern([0-9]{1,18})")
@StyleSheet("concerns.css")
@RolesAllowed(Role.DEALER)
class MyTalkThreadView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private final transient MyConcerns concerns;
    private final transient ConcernWord word;
    private final transient HandedLists handed;
    private final ConcernFace face;
    private String title = "";

    MyTalkThreadView(MyConcerns concerns, ConcernWord word, HandedLists handed, CurrentActor actor) {
        this.concerns = concerns;
        this.word = word;
        this.handed = handed;
        face = ConcernFace.of(this, actor.get().zone());
        addClassNames("page", "my-promises", "my-talk");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(event.getRouteParameters()
                .get("concern")
                .map(Long::parseLong)
                .map(ConcernId::new)
                .orElseThrow(() -> new NotFound("concern")));
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    private void show(ConcernId id) {
        var concern = concerns.detail(id);
        var row = concern.row();
        title = row.heading();
        removeAll();
        var lines = new Div(new StatusBadge(face.look(row)), new Span(clock(concern)));
        lines.addClassName("row");
        add(new PageHeader(row.heading()).line(lines));
        var with = handed.with(ConcernRow.MATTER, List.of(id.value())).get(id.value());
        if (row.state().isOpen() && with != null) add(quiet(HandedWords.with(this, with, face.zone())));
        if (row.pastManager()) add(quiet(getTranslation("concerns.my.isPast")));
        if (row.state() == ConcernState.RESOLVED) add(question(concern));
        add(new ThreadList(concern.thread(), face, message -> List.of()));
        if (!concern.promises().isEmpty()) add(promises(concern));
        if (row.state() == ConcernState.CONFIRMED) {
            if (concern.mayReopen())
                add(new Buttons.Plain(
                        getTranslation("concerns.page.reopen"),
                        click -> run("concerns.page.goesOn", id, () -> word.reopen(id, row.version(), ""))));
        } else add(say(id));
    }

    private String clock(MyConcern concern) {
        var row = concern.row();
        if (row.state() != ConcernState.RECEIVED)
            return getTranslation("concerns.my.number", row.id().value());
        var due = face.moment(row.answerDue());
        return row.answers() == null
                ? getTranslation("concerns.my.soon", due)
                : getTranslation("concerns.my.who", row.answers(), due);
    }

    /** Two taps: here, or here with some words. */
    private Card question(MyConcern concern) {
        var row = concern.row();
        var how = new Paragraph(concern.resolutionWords() == null ? "" : concern.resolutionWords());
        return new Card(getTranslation("concerns.page.title"), how)
                .buttons(
                        new Buttons.Accent(
                                getTranslation("concerns.page.yes"),
                                click -> run(
                                        "concerns.page.thanks", row.id(), () -> word.confirm(row.id(), row.version()))),
                        new Buttons.Plain(
                                getTranslation("concerns.page.no"),
                                click -> run(
                                        "concerns.page.goesOn",
                                        row.id(),
                                        () -> word.reopen(row.id(), row.version(), ""))));
    }

    private Card promises(MyConcern concern) {
        var list = new UnorderedList();
        concern.promises().forEach(one -> {
            var line = quiet(getTranslation(
                    "concerns.promiseLine",
                    one.ownerName(),
                    face.day(one.due()),
                    getTranslation("words.promise." + one.state())));
            var what = new Div(new Span(one.words()), line);
            what.addClassName("promise-what");
            list.add(new ListItem(what));
        });
        return new Card(getTranslation("concerns.my.promised"), list);
    }

    private Div say(ConcernId id) {
        var words = new TextArea(getTranslation("concerns.my.more"));
        words.setMaxLength(4000);
        words.setWidthFull();
        var photos = new PhotoUpload();
        var send = new Buttons.Soft(getTranslation("concerns.my.send"), click -> {
            words.setErrorMessage(getTranslation("ui.required"));
            words.setInvalid(words.getValue().isBlank());
            if (words.isInvalid()) return;
            Attempt.at(this, () -> {
                var leftOut = word.say(id, words.getValue(), photos.photos());
                photos.forgetAll();
                leftOut.forEach(file -> Toast.failure(this, file.why(), file.name()));
                Toast.success(this, "concerns.my.sent");
                show(id);
            });
        });
        var box = new Div(words, photos, send);
        box.addClassName("tell-form");
        return box;
    }

    private void run(String said, ConcernId id, com.vaadin.flow.function.SerializableRunnable deed) {
        if (Attempt.at(this, deed)) Toast.success(this, said);
        show(id);
    }

    private static Span quiet(String words) {
        var span = new Span(words);
        span.addClassName("quiet");
        return span;
    }
}
