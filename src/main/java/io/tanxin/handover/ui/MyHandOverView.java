package io.tanxin.handover.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.tanxin.dealers.panel.ChosenDealer;
import io.tanxin.handover.HandOverDetail;
import io.tanxin.handover.HandOverDetail.Action;
import io.tanxin.handover.HandOverId;
import io.tanxin.handover.HandOverLists;
import io.tanxin.handover.HandOverRefused;
import io.tanxin.handover.HandOverRow;
import io.tanxin.handover.HandOverService;
import io.tanxin.identity.CurrentActor;
import io.tanxin.identity.Role;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.NotFound;
import io.tanxin.ui.Buttons;
import io.tanxin.ui.Card;
import io.tanxin.ui.EmptyState;
import io.tanxin.ui.Glyph;
import io.tanxin.ui.PageHeader;
import io.tanxin.ui.QueryState;
import io.tanxin.ui.Toast;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Objects;
import org.springframework.dao.OptimisticLockingFailureException;

/** Who looks after the dealer now, and what was carried along: the newest change, and the links to earlier ones. */
@Route("my/handover")
@RolesAllowed(Role.DEALER)
class MyHandOverView extends Div implements HasDynamicTitle, BeforeEnterObserver {
    private final transient HandOverLists lists;
    private final transient HandOverService service;
    private final DealerId dealer;
    private final HandOverFace face;
    private final QueryState state = new QueryState();

    MyHandOverView(HandOverLists lists, HandOverService service, ChosenDealer chosen, CurrentActor actor) {
        this.lists = lists;
        this.service = service;
        dealer = chosen.get().id();
        face = HandOverFace.of(this, actor.get().zone());
        addClassNames("page", "my-handover");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        state.read(event);
        show();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("handover.my.title");
    }

    private void show() {
        removeAll();
        var all = lists.mine(dealer);
        var header = new PageHeader(getTranslation("handover.my.title"));
        add(header);
        if (all.isEmpty()) {
            add(new EmptyState(Glyph.PERSON, getTranslation("handover.my.none")));
            return;
        }
        var wanted = state.get("letter").filter(key -> key.matches("\\d{1,18}")).map(Long::parseLong);
        var row = wanted.isEmpty()
                ? all.getFirst()
                : all.stream()
                        .filter(one -> one.id().value() == wanted.get())
                        .findFirst()
                        .orElseThrow(() -> new NotFound("handover"));
        header.line(getTranslation("handover.my.line", row.toName(), row.fromName()) + " " + face.day(row.madeAt()));
        var letter = lists.mine(row.id());
        add(word(letter));
        if (letter.matters() != null) add(new Card(getTranslation("handover.matters"), quote(letter.matters())));
        add(new LetterPart(letter, face, true));
        earlier(all, row);
    }

    private Card word(HandOverDetail letter) {
        var row = letter.row();
        var card = new Card(getTranslation("handover.signatures"));
        var at = row.confirmedAt();
        if (at != null) {
            card.add(new Paragraph(getTranslation(
                    "handover.my.confirmedBy", Objects.requireNonNullElse(letter.confirmedBy(), ""), face.moment(at))));
            if (letter.confirmedWords() != null) card.add(quote(letter.confirmedWords()));
        } else if (letter.may().contains(Action.CONFIRM)) {
            var words = new TextArea(getTranslation("handover.my.words"));
            words.setMaxLength(1000);
            words.setWidthFull();
            var confirm = new Buttons.Accent(
                    getTranslation("handover.my.confirm"), click -> confirm(row.id(), words.getValue()));
            confirm.addClassName("todo-action");
            card.add(new Paragraph(getTranslation("handover.my.ask")), words);
            card.buttons(confirm);
        } else {
            card.add(new Paragraph(getTranslation("handover.my.wait")));
        }
        return card;
    }

    private void earlier(List<HandOverRow> all, HandOverRow shown) {
        if (all.size() < 2) return;
        var list = new UnorderedList();
        all.stream()
                .filter(one -> !one.id().equals(shown.id()))
                .forEach(one -> list.add(new ListItem(new Anchor(
                        "my/handover?letter=" + one.id(),
                        face.say("handover.letter.line", one.fromName(), one.toName(), face.day(one.madeAt()))))));
        add(new Card(getTranslation("handover.my.before"), list));
    }

    private void confirm(HandOverId id, String words) {
        try {
            service.confirm(id, words);
            Toast.success(this, "handover.my.confirmed");
        } catch (HandOverRefused refused) {
            Toast.failure(this, refused.key());
        } catch (OptimisticLockingFailureException somebodyWasQuicker) {
            Toast.failure(this, "handover.meanwhile");
        }
        show();
    }

    private static Paragraph quote(String words) {
        var said = new Paragraph(words);
        said.addClassName("promise-quote");
        return said;
    }
}
