package io.tanxin.support.rules.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.spring.annotation.SpringComponent;
import io.tanxin.dealers.panel.HomeCard;
import io.tanxin.kernel.DealerId;
import io.tanxin.support.rules.AgreedRules;
import io.tanxin.support.rules.Checks;
import io.tanxin.ui.Card;
import java.util.Optional;

/** On the dealer's home as soon as there is something to agree or to sign, and quietly while rules are in force. */
@SpringComponent
class RulesHomeCard implements HomeCard {
    private final AgreedRules rules;
    private final Checks checks;

    RulesHomeCard(AgreedRules rules, Checks checks) {
        this.rules = rules;
        this.checks = checks;
    }

    @Override
    public int order() {
        return 35;
    }

    @Override
    public Optional<Component> build(DealerId dealer) {
        var toSign = checks.toSign(dealer).size();
        var proposed = rules.open(dealer);
        if (toSign == 0 && proposed.isEmpty() && rules.inForce(dealer).isEmpty()) return Optional.empty();
        var body = new Div();
        var card = new Card(body.getTranslation("rules.my.title"));
        if (proposed.isPresent()) card.add(new Paragraph(body.getTranslation("rules.home.proposed")));
        if (toSign > 0) card.add(new Paragraph(body.getTranslation("rules.home.toSign", toSign)));
        var link = new RouterLink(
                body.getTranslation(toSign > 0 || proposed.isPresent() ? "rules.home.look" : "rules.home.see"),
                MyRulesView.class);
        link.addClassName("card-link");
        card.add(link);
        return Optional.of(card);
    }
}
