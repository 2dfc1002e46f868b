package io.tanxin.portal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.tanxin.dealers.panel.ChosenDealer;
import io.tanxin.dealers.panel.HomeCard;
import io.tanxin.identity.CurrentActor;
import io.tanxin.identity.Role;
import io.tanxin.ui.Card;
import io.tanxin.ui.Greeting;
import io.tanxin.ui.PageHeader;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The dealer's home: a greeting, and a card for each thing that is its own. What there is to show, the modules above decide. */
@Route("my")
@RolesAllowed(Role.DEALER)
class DealerHome extends Div implements HasDynamicTitle {

    DealerHome(List<HomeCard> cards, ChosenDealer chosen, CurrentActor actor, Clock clock) {
        addClassNames("page", "dealer-home");
        var who = actor.get();
        var dealer = chosen.get();
        var hello = Greeting.of(this, LocalTime.ofInstant(clock.instant(), who.zone()), who.name());
        add(new PageHeader(hello).line(dealer.name()).voice());

        var begun = false;
        var shown = new ArrayList<Component>();
        for (var card :
                cards.stream().sorted(Comparator.comparingInt(HomeCard::order)).toList()) {
            var built = card.build(dealer.id());
            built.ifPresent(shown::add);
            begun |= built.isPresent() && !card.isThereFromTheStart();
        }
        if (!begun) {
            var first = new Card(getTranslation("portal.first.title"));
            first.add(new Paragraph(getTranslation("portal.first.text")));
            add(first);
        }
        add(shown);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("portal.home");
    }
}
