package io.tanxin.concerns.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.spring.annotation.SpringComponent;
import io.tanxin.concerns.MyConcerns;
import io.tanxin.dealers.panel.HomeCard;
import io.tanxin.kernel.DealerId;
import io.tanxin.ui.Card;
import java.util.Optional;

/** "Your concerns: one answered today", and the way to tell something: always there. */
@SpringComponent
class ConcernsHomeCard implements HomeCard {
    private final MyConcerns concerns;

    ConcernsHomeCard(MyConcerns concerns) {
        this.concerns = concerns;
    }

    @Override
    public int order() {
        return 25;
    }

    @Override
    public boolean isThereFromTheStart() {
        return true;
    }

    @Override
    public Optional<Component> build(DealerId dealer) {
        var counts = concerns.counts(dealer);
        var body = new Div();
        var card = new Card(body.getTranslation("concerns.my.title"));
        var said = counts.open() + counts.toConfirm() == 0
                ? body.getTranslation("concerns.my.nothing")
                : body.getTranslation("concerns.my.counts", counts.open(), counts.answered(), counts.toConfirm());
        card.add(new Paragraph(said));
        var tell = new RouterLink(body.getTranslation("concerns.my.tell"), MyTalkView.class);
        tell.addClassNames("card-link", "tell-us");
        card.add(tell);
        return Optional.of(card);
    }
}
