package io.tanxin.portal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.spring.annotation.SpringComponent;
import io.tanxin.dealers.Dealers;
import io.tanxin.dealers.panel.HomeCard;
import io.tanxin.identity.People;
import io.tanxin.identity.Person;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.Phones;
import io.tanxin.ui.Card;
import io.tanxin.ui.Glyph;
import io.tanxin.ui.Monogram;
import io.tanxin.ui.PhoneLink;
import java.util.Optional;

/** Whom the dealer talks to: name, phone, mail, one tap away. */
@SpringComponent
class ManagerCard implements HomeCard {
    private final Dealers dealers;
    private final People people;

    ManagerCard(Dealers dealers, People people) {
        this.dealers = dealers;
        this.people = people;
    }

    @Override
    public int order() {
        return 90;
    }

    @Override
    public boolean isThereFromTheStart() {
        return true;
    }

    @Override
    public Optional<Component> build(DealerId dealer) {
        var id = dealers.brief(dealer).manager();
        return Optional.of(
                id == null ? nobody() : people.find(id).map(ManagerCard::card).orElseGet(ManagerCard::nobody));
    }

    private static Component nobody() {
        var text = new Paragraph();
        text.setText(text.getTranslation("portal.manager.none"));
        return new Card(text.getTranslation("portal.manager.title"), text);
    }

    private static Component card(Person manager) {
        var name = new Span(manager.name());
        name.addClassName("lead");
        var words = new Div(name);
        if (manager.title() != null) {
            var title = new Span(manager.title());
            title.addClassName("quiet");
            words.add(title);
        }
        if (manager.phone() != null) words.add(new PhoneLink(manager.phone()));
        words.addClassName("manager-words");
        var who = new Div(new Monogram(manager.name()), words);
        who.addClassName("manager");
        var card = new Card(who.getTranslation("portal.manager.title"), who);
        var ways = new Div();
        ways.addClassName("card-buttons");
        if (manager.phone() != null) ways.add(way(Phones.link(manager.phone()), Glyph.PHONE, "portal.manager.call"));
        if (manager.email() != null) ways.add(way("mailto:" + manager.email(), Glyph.LETTER, "portal.manager.write"));
        card.add(ways);
        return card;
    }

    private static Anchor way(String address, Glyph glyph, String key) {
        var link = new Anchor();
        link.setHref(address);
        link.add(glyph.create(), new Span(link.getTranslation(key)));
        link.addClassName("button-way");
        return link;
    }
}
