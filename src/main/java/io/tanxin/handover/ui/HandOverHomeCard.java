package io.tanxin.handover.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.spring.annotation.SpringComponent;
import io.tanxin.dealers.panel.HomeCard;
import io.tanxin.handover.HandOverLists;
import io.tanxin.handover.HandOverRow;
import io.tanxin.handover.HandOverState;
import io.tanxin.kernel.DealerId;
import io.tanxin.ui.Card;
import java.util.Optional;

/** On the dealer's home from a change of manager until it has confirmed it and met the new one. */
@SpringComponent
class HandOverHomeCard implements HomeCard {
    private final HandOverLists lists;

    HandOverHomeCard(HandOverLists lists) {
        this.lists = lists;
    }

    @Override
    public int order() {
        return 12;
    }

    @Override
    public Optional<Component> build(DealerId dealer) {
        return lists.mine(dealer).stream()
                .findFirst()
                .filter(row -> row.state() != HandOverState.DONE && row.state() != HandOverState.OVERTAKEN)
                .map(HandOverHomeCard::card);
    }

    private static Component card(HandOverRow row) {
        var link = new RouterLink("", MyHandOverView.class);
        link.setText(link.getTranslation("handover.my.read"));
        link.addClassName("card-link");
        if (row.state() == HandOverState.TO_CONFIRM) link.addClassName("todo-action");
        var card = new Card(link.getTranslation("handover.my.title"));
        card.add(new Paragraph(link.getTranslation("handover.my.line", row.toName(), row.fromName())), link);
        return card;
    }
}
