package io.tanxin.promises.loans.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.spring.annotation.SpringComponent;
import io.tanxin.dealers.panel.HomeCard;
import io.tanxin.identity.CurrentActor;
import io.tanxin.kernel.DealerId;
import io.tanxin.promises.loans.LoanRefused;
import io.tanxin.promises.loans.LoanRow;
import io.tanxin.promises.loans.LoanService;
import io.tanxin.ui.Buttons;
import io.tanxin.ui.Card;
import io.tanxin.ui.StatusBadge;
import io.tanxin.ui.Toast;
import java.util.Optional;
import org.springframework.dao.OptimisticLockingFailureException;

/** Units of ours that are with the dealer, on its phone: on its way back already? */
@SpringComponent
class MyLoansCard implements HomeCard {
    private static final int SHOWN = 20;
    private final LoanService loans;
    private final CurrentActor actor;

    MyLoansCard(LoanService loans, CurrentActor actor) {
        this.loans = loans;
        this.actor = actor;
    }

    @Override
    public int order() {
        return 35;
    }

    @Override
    public Optional<Component> build(DealerId dealer) {
        if (loans.with(dealer, 1).isEmpty()) return Optional.empty();
        var list = new UnorderedList();
        var card = new Card("", list);
        fill(list, dealer);
        return Optional.of(new Card(card.getTranslation("promises.loans.my"), list));
    }

    private void fill(UnorderedList list, DealerId dealer) {
        list.removeAll();
        var face = LoanFace.of(list, actor.get().zone());
        loans.with(dealer, SHOWN).forEach(row -> list.add(item(list, row, face, dealer)));
    }

    private ListItem item(UnorderedList list, LoanRow row, LoanFace face, DealerId dealer) {
        var what = new Div(new Span(face.item(row)));
        what.addClassName("promise-what");
        var item = new ListItem(what, new StatusBadge(face.badge(row)));
        if (row.saidSentOn() == null) {
            var sent = new Buttons.Plain(face.say("promises.loans.my.sent"), click -> {
                try {
                    loans.onItsWay(row.id(), row.version());
                    Toast.success(list, "promises.loans.my.thanks");
                } catch (LoanRefused refused) {
                    Toast.failure(list, refused.key());
                } catch (OptimisticLockingFailureException somebodyWasQuicker) {
                    Toast.failure(list, "promises.loans.said.meanwhile");
                }
                fill(list, dealer);
            });
            sent.setAriaLabel(face.say("promises.loans.my.sentOf", face.item(row)));
            item.add(sent);
        }
        return item;
    }
}
