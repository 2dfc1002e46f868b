package io.tanxin.communication.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import io.tanxin.calendar.Dates;
import io.tanxin.communication.TalkToDo;
import io.tanxin.dealers.panel.HomeCard;
import io.tanxin.identity.CurrentActor;
import io.tanxin.kernel.DealerId;
import io.tanxin.ui.Card;
import java.util.Optional;

/** On the dealer's home: minutes that wait for its word. */
@org.springframework.stereotype.Component
class MinutesHomeCard implements HomeCard {
    private static final int MOST = 3;

    private final TalkToDo toDo;
    private final CurrentActor actor;

    MinutesHomeCard(TalkToDo toDo, CurrentActor actor) {
        this.toDo = toDo;
        this.actor = actor;
    }

    @Override
    public int order() {
        return 15;
    }

    @Override
    public Optional<Component> build(DealerId dealer) {
        var waiting = toDo.minutesToConfirm(dealer, MOST);
        if (waiting.isEmpty()) return Optional.empty();
        var list = new UnorderedList();
        var dates = new Dates(UI.getCurrent().getLocale(), actor.get().zone());
        waiting.forEach(one -> {
            var link = new RouterLink(
                    list.getTranslation("communication.my.home.open"),
                    MyDayView.class,
                    new RouteParameters("day", one.day().toString()));
            list.add(new ListItem(
                    new Span(list.getTranslation("words.kind." + one.kind()) + ", " + dates.dayAndTime(one.startsAt())),
                    link));
        });
        return Optional.of(new Card(list.getTranslation("communication.my.home.title"), list));
    }
}
