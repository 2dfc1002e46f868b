package io.tanxin.concerns.decisions.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.spring.annotation.SpringComponent;
import io.tanxin.concerns.decisions.MySanctions;
import io.tanxin.dealers.panel.HomeCard;
import io.tanxin.kernel.DealerId;
import io.tanxin.ui.Card;
import java.util.Optional;

/** Something is restricted, or will be: first of all on the dealer's home, and nothing as long as nothing is. */
@SpringComponent
class RestrictionsHomeCard implements HomeCard {
    private final MySanctions mine;

    RestrictionsHomeCard(MySanctions mine) {
        this.mine = mine;
    }

    @Override
    public int order() {
        return 4;
    }

    @Override
    public Optional<Component> build(DealerId dealer) {
        var alive = mine.alive(dealer);
        if (alive == 0) return Optional.empty();
        var body = new Div();
        var card = new Card(body.getTranslation("decisions.my.title"));
        card.add(new Paragraph(body.getTranslation("decisions.my.card", alive)));
        var look = new RouterLink(body.getTranslation("decisions.my.read"), MyRestrictionsView.class);
        look.addClassName("card-link");
        card.add(look);
        return Optional.of(card);
    }
}
