package io.tanxin.portal;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import io.tanxin.kernel.DealerId;
import io.tanxin.ui.Card;

/** The owner takes the dealer's whole history away, and checks it without us. */
class MyDataCard extends Composite<Card> {
    private final DealerId dealer;

    MyDataCard(DealerId dealer) {
        this.dealer = dealer;
    }

    @Override
    protected Card initContent() {
        var told = new Paragraph(getTranslation("portal.data.told"));
        var check = new Paragraph(getTranslation("portal.data.check"));
        check.addClassName("quiet");
        var take = new Anchor("/papers/history/" + dealer, getTranslation("portal.data.take"));
        take.setRouterIgnore(true);
        take.getElement().setAttribute("download", true);
        take.addClassName("button-link");
        return new Card(getTranslation("portal.data.title"), told, check, take);
    }
}
