package io.tanxin.support.rules.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import io.tanxin.dealers.DealerSeals;
import io.tanxin.files.Attachment;
import io.tanxin.files.Attachments;
import io.tanxin.identity.CurrentActor;
import io.tanxin.identity.Role;
import io.tanxin.kernel.NotFound;
import io.tanxin.promises.PromiseService;
import io.tanxin.support.rules.CheckId;
import io.tanxin.support.rules.CheckService;
import io.tanxin.support.rules.CheckSheet;
import io.tanxin.support.rules.CheckedRule;
import io.tanxin.support.rules.Checks;
import io.tanxin.support.rules.Result;
import io.tanxin.support.rules.RulesRefused;
import io.tanxin.ui.Buttons;
import io.tanxin.ui.Card;
import io.tanxin.ui.PageHeader;
import io.tanxin.ui.StatusBadge;
import io.tanxin.ui.Toast;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;

/** A shop check on the phone of who visits: rule by rule, kept as it is typed; then signed, and signed by the dealer. */
@StyleSheet("rules.css")
@Route("checks")
@RolesAllowed({Role.MANAGER, Role.DIRECTOR})
class CheckView extends Div implements HasDynamicTitle, HasUrlParameter<Long> {
    private final transient Checks checks;
    private final transient CheckService service;
    private final transient RulesDialogs dialogs;
    private final transient PromiseService promises;
    private final transient DealerSeals seals;
    private final RulesFace face;
    private @Nullable CheckId id;

    CheckView(
            Checks checks,
            CheckService service,
            RulesDialogs dialogs,
            PromiseService promises,
            DealerSeals seals,
            CurrentActor actor) {
        this.checks = checks;
        this.service = service;
        this.dialogs = dialogs;
        this.promises = promises;
        this.seals = seals;
        face = RulesFace.of(this, actor.get().zone());
        addClassNames("page", "check");
    }

    @Override
    public void setParameter(BeforeEvent event, Long check) {
        id = new CheckId(check);
        show();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("rules.check.title");
    }

    private CheckId id() {
        if (id == null) throw new NotFound("check");
        return id;
    }

    private void show() {
        var sheet = checks.sheet(id());
        removeAll();
        add(header(sheet));
        switch (sheet.state()) {
            case DRAFT -> write(sheet);
            case TO_SIGN -> {
                add(waits(sheet));
                read(sheet);
            }
            case SIGNED -> read(sheet);
        }
    }

    private PageHeader header(CheckSheet sheet) {
        var line = new Div(
                new StatusBadge(face.look(sheet.state())),
                new Anchor("dealers/" + sheet.dealer() + "/rules", sheet.dealerName()),
                new Span(face.day(sheet.day())),
                new Span(face.say("rules.version", sheet.rulesNumber())));
        line.addClassName("row");
        var occasion = sheet.occasion();
        if (occasion != null) line.add(new Anchor("days/" + sheet.dayId(), occasion));
        return new PageHeader(getTranslation("rules.check.title")).line(line);
    }

    private void write(CheckSheet sheet) {
        var hint = new Paragraph(getTranslation("rules.check.hint"));
        hint.addClassName("quiet");
        add(hint);
        for (var rule : sheet.rules()) {
            var number = rule.number();
            var words = rule.words();
            add(new RuleField(
                    rule,
                    face,
                    (result, note) -> attempt(() -> service.note(id(), number, result, note)),
                    () -> dialogs.photo(this, words, (name, content) -> received(number, name, content)),
                    photo -> takeAway(number, photo)));
        }
        var sign = new Buttons.Accent(getTranslation("rules.check.sign"), click -> sign());
        var out = new Buttons.Plain(
                getTranslation("rules.check.discard"),
                click -> attempt(() -> {
                    service.discard(id());
                    UI.getCurrentOrThrow().navigate("dealers/" + sheet.dealer() + "/rules");
                }));
        var bar = new Div(sign, out);
        bar.addClassName("card-buttons");
        add(bar);
    }

    private void received(int rule, String name, java.io.InputStream content) {
        attempt(() -> {
            if (service.photo(id(), rule, name, content) instanceof Attachments.Kept.Refused(var file, var why))
                Toast.failure(this, "files.notKept", file, getTranslation(why));
            show();
        });
    }

    private void takeAway(int rule, Attachment photo) {
        attempt(() -> {
            var taken = service.takePhotoAway(id(), rule, photo.id());
            show();
            Toast.undo(
                    this,
                    "rules.photo.removed",
                    () -> attempt(() -> {
                        service.putPhotoBack(id(), rule, taken);
                        show();
                    }));
        });
    }

    private void sign() {
        var sheet = checks.sheet(id());
        if (sheet.count(Result.UNSEEN) == sheet.rules().size()) {
            Toast.failure(this, "rules.refused.NOTHING_LOOKED_AT");
            return;
        }
        dialogs.sign(
                this,
                sheet,
                (minutes, form) -> attempt(() -> {
                    service.sign(id(), sheet.seen(), minutes, form);
                    show();
                    Toast.success(this, "rules.said.signed");
                }));
    }

    /** Signed by the company: the dealer signs here and now, or later. */
    private Card waits(CheckSheet sheet) {
        var words = new Paragraph(getTranslation("rules.waits.words"));
        return new Card(getTranslation("rules.waits.title"), words)
                .buttons(
                        new Buttons.Accent(
                                getTranslation("rules.sign.here"),
                                click -> dialogs.signHere(
                                        this,
                                        (name, said) -> attempt(() -> {
                                            service.signHere(id(), sheet.seen(), name, said);
                                            show();
                                            Toast.success(this, "rules.said.both");
                                        }))),
                        new Buttons.Plain(
                                getTranslation("rules.check.reopen"),
                                click -> attempt(() -> {
                                    service.reopen(id(), sheet.seen());
                                    show();
                                })));
    }

    private void read(CheckSheet sheet) {
        var card = new Card(
                getTranslation("rules.check.found"), new CheckPart(sheet, face, seals, rule -> offers(sheet, rule)));
        if (sheet.support() != null) {
            var record = new Anchor("support/" + sheet.support(), getTranslation("rules.check.support"));
            record.addClassName("card-link");
            card.add(record);
        }
        add(card);
        var made = promises.about(RulesDialogsMaking.ABOUT, sheet.id().value());
        if (made.isEmpty()) return;
        var list = new UnorderedList();
        made.forEach(row -> {
            var line = new Span(face.say(
                    "rules.promise.line",
                    row.ownerName(),
                    face.day(row.due()),
                    face.say("words.promise." + row.state())));
            line.addClassName("quiet");
            var what = new Div(new Span(row.words()), line);
            what.addClassName("promise-what");
            list.add(new ListItem(what));
        });
        add(new Card(getTranslation("rules.promise.made"), list));
    }

    private List<Component> offers(CheckSheet sheet, CheckedRule rule) {
        var offers = new ArrayList<Component>();
        if (rule.result() == Result.NOT || rule.result() == Result.PARTLY)
            offers.add(new Buttons.Soft(
                    getTranslation("rules.promise.make"), click -> dialogs.promise(this, sheet, rule, this::show)));
        return offers;
    }

    private void attempt(SerializableRunnable change) {
        try {
            change.run();
        } catch (RulesRefused refused) {
            Toast.failure(this, refused.key());
        } catch (OptimisticLockingFailureException somebodyWasQuicker) {
            Toast.failure(this, "rules.said.checkMeanwhile");
            show();
        }
    }
}
