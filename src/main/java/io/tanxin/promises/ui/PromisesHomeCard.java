package io.tanxin.promises.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.spring.annotation.SpringComponent;
import io.tanxin.dealers.panel.HomeCard;
import io.tanxin.identity.CurrentActor;
import io.tanxin.kernel.DealerId;
import io.tanxin.promises.PromiseDraft.Side;
import io.tanxin.promises.PromiseFilter;
import io.tanxin.promises.PromiseLists;
import io.tanxin.ui.Card;
import io.tanxin.ui.StatusBadge;
import java.util.Optional;

/** What was promised to the dealer, on its home: what waits for its word, what is late, what comes. */
@SpringComponent
class PromisesHomeCard implements HomeCard {
    private static final int SHOWN = 5;
    private static final int MOST = 50;
    private final PromiseLists lists;
    private final CurrentActor actor;

    PromisesHomeCard(PromiseLists lists, CurrentActor actor) {
        this.lists = lists;
        this.actor = actor;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Optional<Component> build(DealerId dealer) {
        var counts = lists.counts(dealer, Side.COMPANY);
        var kept = counts.kept() + counts.keptLate();
        var rows = lists.rows(new PromiseFilter(PromiseFilter.Tab.TO_DEALERS, null, "", dealer), null, 0, SHOWN);
        if (rows.isEmpty() && kept == 0) return Optional.empty();
        var list = new UnorderedList();
        var card = new Card("", list);
        var face = PromiseFace.of(card, actor.get().zone());
        var named = new Card(card.getTranslation("promises.toYou"), list)
                .note(card.getTranslation("promises.toYouCounts", counts.open() + counts.done(), kept));
        rows.forEach(row -> list.add(new ListItem(new Span(row.words()), new StatusBadge(face.badge(row)))));
        var asks = lists.waitingForMe(MOST).stream()
                .filter(row -> row.asksForDay() && row.dealer().equals(dealer))
                .count();
        if (asks > 0) {
            var answer = new RouterLink(card.getTranslation("promises.sayIfAgreed", asks), MyPromisesView.class);
            answer.addClassName("card-link");
            named.add(answer);
        }
        if (counts.done() > 0) {
            var judge = new RouterLink(card.getTranslation("promises.sayIfKept", counts.done()), MyPromisesView.class);
            judge.addClassName("card-link");
            named.add(judge);
        }
        return Optional.of(named);
    }
}
