package io.tanxin.dealers.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.spring.annotation.SpringComponent;
import io.tanxin.calendar.Dates;
import io.tanxin.dealers.Contacts;
import io.tanxin.dealers.DealerService;
import io.tanxin.dealers.Dealers;
import io.tanxin.dealers.UnreachedContacts;
import io.tanxin.dealers.panel.DealerPanel;
import io.tanxin.dealers.policy.NurturePolicies;
import io.tanxin.identity.CurrentActor;
import io.tanxin.kernel.DealerId;
import io.tanxin.ui.Card;
import org.jspecify.annotations.Nullable;

/** The first tab of a dealer's page: what is known of it, and its people. */
@SpringComponent
class OverviewPanel implements DealerPanel {
    private final DealerService service;
    private final Dealers dealers;
    private final NurturePolicies policies;
    private final Contacts contacts;
    private final UnreachedContacts unreached;
    private final CurrentActor actor;

    OverviewPanel(
            DealerService service,
            Dealers dealers,
            NurturePolicies policies,
            Contacts contacts,
            UnreachedContacts unreached,
            CurrentActor actor) {
        this.service = service;
        this.dealers = dealers;
        this.policies = policies;
        this.contacts = contacts;
        this.unreached = unreached;
        this.actor = actor;
    }

    @Override
    public String title() {
        return "dealers.panel.overview";
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Component build(DealerId dealer) {
        var panel = new Div();
        panel.addClassName("dealer-overview");
        panel.add(
                new ContactsCard(
                        dealers, contacts, unreached, dealer, actor.get().zone()),
                facts(panel, dealer));
        return panel;
    }

    private Card facts(Div panel, DealerId id) {
        var dealer = service.portrait(id);
        var draft = dealer.draft();
        var policy = policies.of(id);
        var list = new DescriptionList();
        list.addClassName("facts");
        fact(panel, list, "dealers.stage", panel.getTranslation("words.stage." + draft.stage()));
        fact(panel, list, "dealers.policy", panel.getTranslation("dealers.policy." + policy.kind()));
        fact(panel, list, "dealers.rhythm", panel.getTranslation("dealers.rhythm.days", policy.checkInEveryDays()));
        fact(panel, list, "dealers.area", draft.area());
        fact(panel, list, "dealers.city", Places.of(draft.province(), draft.city()));
        fact(panel, list, "dealers.address", draft.address());
        fact(panel, list, "dealers.industry", draft.industry());
        fact(panel, list, "dealers.level", draft.level());
        fact(panel, list, "dealers.source", draft.source());
        fact(panel, list, "dealers.note", draft.note());
        var dates = new Dates(UI.getCurrent().getLocale(), actor.get().zone());
        fact(panel, list, "dealers.since", dates.dayYear(dealer.since()));
        return new Card(panel.getTranslation("dealers.portrait"), list);
    }

    private static void fact(Div panel, DescriptionList list, String key, @Nullable String value) {
        if (value == null || value.isEmpty()) return;
        list.add(new DescriptionList.Term(panel.getTranslation(key)), new DescriptionList.Description(value));
    }
}
