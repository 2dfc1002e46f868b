package io.tanxin.support.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.spring.annotation.SpringComponent;
import io.tanxin.dealers.panel.HomeCard;
import io.tanxin.kernel.DealerId;
import io.tanxin.support.effect.GivenToUs;
import io.tanxin.ui.Card;
import java.util.Optional;

/** What was received this year, on the dealer's home, and the way to say whether it helped. */
@SpringComponent
class SupportHomeCard implements HomeCard {
    private final GivenToUs given;

    SupportHomeCard(GivenToUs given) {
        this.given = given;
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public Optional<Component> build(DealerId dealer) {
        var counts = given.counts(dealer);
        if (counts.given() == 0) return Optional.empty();
        var body = new Div();
        var said = new Paragraph(body.getTranslation("support.my.count", counts.given()));
        var link = new RouterLink(
                counts.asked() > 0
                        ? body.getTranslation("support.my.asked", counts.asked())
                        : body.getTranslation("support.my.look"),
                MySupportView.class);
        link.addClassName("card-link");
        return Optional.of(new Card(body.getTranslation("support.my.title"), said, link));
    }
}
