package io.tanxin.handover.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.tanxin.handover.HandOverDetail;
import io.tanxin.handover.HandOverDetail.Action;
import io.tanxin.handover.HandOverId;
import io.tanxin.handover.HandOverLists;
import io.tanxin.handover.HandOverRefused;
import io.tanxin.handover.HandOverRow;
import io.tanxin.handover.HandOverService;
import io.tanxin.identity.CurrentActor;
import io.tanxin.identity.Role;
import io.tanxin.kernel.NotFound;
import io.tanxin.promises.OrphanedPromises;
import io.tanxin.promises.PromiseRow;
import io.tanxin.ui.Buttons;
import io.tanxin.ui.Card;
import io.tanxin.ui.PageHeader;
import io.tanxin.ui.StatusBadge;
import io.tanxin.ui.Toast;
import jakarta.annotation.security.RolesAllowed;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;

/** One hand-over letter: what matters, what stands open, who has signed, and the clock until the first talk. */
@Route("handovers/:letter([0-9]{1,18})")
@RolesAllowed({Role.MANAGER, Role.DIRECTOR})
class HandOverView extends Div implements HasDynamicTitle, BeforeEnterObserver {
    private final transient HandOverLists lists;
    private final transient HandOverService service;
    private final transient OrphanedPromises orphans;
    private final HandOverFace face;
    private @Nullable HandOverId id;

    HandOverView(HandOverLists lists, HandOverService service, OrphanedPromises orphans, CurrentActor actor) {
        this.lists = lists;
        this.service = service;
        this.orphans = orphans;
        face = HandOverFace.of(this, actor.get().zone());
        addClassNames("page", "handover");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        id = event.getRouteParameters()
                .get("letter")
                .map(Long::parseLong)
                .map(HandOverId::new)
                .orElseThrow(() -> new NotFound("handover"));
        show();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("handover.letter");
    }

    private HandOverId id() {
        return Objects.requireNonNull(id);
    }

    private void show() {
        var letter = lists.detail(id());
        removeAll();
        add(header(letter), signatures(letter), matters(letter), new LetterPart(letter, face, false));
    }

    private PageHeader header(HandOverDetail letter) {
        var row = letter.row();
        var dealer = letter.seesDealer()
                ? new Anchor("dealers/" + row.dealer() + "/handovers", row.dealerName())
                : new Span(row.dealerName());
        var line = new Div(
                new StatusBadge(face.badge(row)),
                dealer,
                new Span(face.say("handover.letter.line", row.fromName(), row.toName(), face.day(row.madeAt()))));
        if (row.waitsForTalk() || row.talkedAt() != null) line.add(new StatusBadge(face.clockLook(row)));
        line.addClassName("row");
        var header = new PageHeader(getTranslation("handover.letter")).line(line);
        var open = letter.seesDealer() ? orphans.count(row.dealer()) : 0;
        if (open > 0)
            header.action(new Buttons.Soft(getTranslation("handover.takeOver", open), click -> takeOver(row)));
        return header;
    }

    private Card signatures(HandOverDetail letter) {
        var row = letter.row();
        var list = new UnorderedList(
                new ListItem(old(letter)),
                new ListItem(
                        row.toSignedAt() == null
                                ? face.say("handover.notSigned", row.toName())
                                : face.say("handover.signed", row.toName(), face.moment(row.toSignedAt()))),
                new ListItem(dealers(letter)));
        var card = new Card(getTranslation("handover.signatures"), list);
        var words = letter.confirmedWords();
        if (words != null) card.add(quote(words));
        var may = letter.may();
        if (!may.contains(Action.SIGN) && !may.contains(Action.SIGN_FOR)) return card;
        card.add(new Paragraph(getTranslation("handover.sign.meaning")));
        var button = may.contains(Action.SIGN)
                ? getTranslation("handover.sign")
                : getTranslation("handover.signFor", row.fromName());
        return card.buttons(new Buttons.Accent(
                button,
                click -> attempt(() -> {
                    service.sign(id(), row.version());
                    Toast.success(this, "handover.signed.said");
                })));
    }

    private String old(HandOverDetail letter) {
        var row = letter.row();
        var at = row.fromSignedAt();
        if (at == null) return face.say("handover.notSigned", row.fromName());
        var by = letter.fromSignedBy();
        return by == null
                ? face.say("handover.signed", row.fromName(), face.moment(at))
                : face.say("handover.signedFor", by, row.fromName(), face.moment(at));
    }

    private String dealers(HandOverDetail letter) {
        var at = letter.row().confirmedAt();
        return at == null
                ? face.say("handover.notConfirmed")
                : face.say("handover.confirmed", Objects.requireNonNullElse(letter.confirmedBy(), ""), face.moment(at));
    }

    private Card matters(HandOverDetail letter) {
        var card = new Card(getTranslation("handover.matters"));
        var words = Objects.requireNonNullElse(letter.matters(), "");
        if (!letter.may().contains(Action.WRITE)) {
            card.add(words.isEmpty() ? new Paragraph(getTranslation("handover.matters.none")) : quote(words));
            return card;
        }
        var field = new TextArea();
        field.setAriaLabel(getTranslation("handover.matters"));
        field.setHelperText(getTranslation("handover.matters.hint"));
        field.setMaxLength(2000);
        field.setMinRows(3);
        field.setWidthFull();
        field.setValue(words);
        card.add(field);
        var version = letter.row().version();
        return card.buttons(new Buttons.Soft(
                getTranslation("handover.matters.save"),
                click -> attempt(() -> {
                    service.write(id(), version, field.getValue());
                    Toast.success(this, "handover.matters.saved");
                })));
    }

    private static Component quote(String words) {
        var said = new Paragraph(words);
        said.addClassName("promise-quote");
        return said;
    }

    private void takeOver(HandOverRow row) {
        var ids = orphans.rows(row.dealer(), "", null, 0, OrphanedPromises.AT_ONCE).stream()
                .map(PromiseRow::id)
                .toList();
        attempt(() -> {
            var done = orphans.takeOver(ids);
            Toast.success(this, "promises.orphaned.taken", done.taken(), done.meanwhile());
        });
    }

    private void attempt(SerializableRunnable change) {
        try {
            change.run();
        } catch (HandOverRefused refused) {
            Toast.failure(this, refused.key());
        } catch (OptimisticLockingFailureException somebodyWasQuicker) {
            Toast.failure(this, "handover.meanwhile");
        }
        show();
    }
}
