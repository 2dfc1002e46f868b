package io.tanxin.portal;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.tanxin.calendar.Dates;
import io.tanxin.identity.kept.KeptRequests;
import io.tanxin.ui.Buttons;
import io.tanxin.ui.Card;

/** A person asks what is kept about them, and takes it away; whoever wrote about others finds what waits to be looked through. */
class AboutMeCard extends Div {
    private final transient KeptRequests requests;
    private final Dates dates;
    private final boolean looks;

    /** @param looks whether the person may have written what others ask for */
    AboutMeCard(KeptRequests requests, Dates dates, boolean looks) {
        this.requests = requests;
        this.dates = dates;
        this.looks = looks;
        show();
    }

    private void show() {
        removeAll();
        var card = new Card(getTranslation("kept.me.title"), new Paragraph(getTranslation("kept.me.told")));
        add(card);
        var mine = requests.mine();
        mine.ifPresent(one -> {
            var standing = new Paragraph(
                    one.waiting() == 0
                            ? getTranslation("kept.me.complete", dates.dayYear(one.asked()))
                            : getTranslation("kept.me.waiting", one.waiting(), dates.dayYear(one.due())));
            standing.getElement().setAttribute("role", "status");
            card.add(standing, file());
        });
        if (mine.filter(one -> one.waiting() > 0).isEmpty()) {
            card.add(new Buttons.Soft(getTranslation(mine.isEmpty() ? "kept.me.ask" : "kept.me.again"), click -> {
                requests.ask();
                show();
            }));
        }
        var waiting = looks ? requests.waitingForMe() : 0;
        if (waiting > 0) card.add(new Paragraph(new Anchor("own-data", getTranslation("kept.me.look", waiting))));
    }

    private Paragraph file() {
        var take = new Anchor("/papers/about-me", getTranslation("kept.me.take"));
        take.setRouterIgnore(true);
        take.getElement().setAttribute("download", true);
        take.addClassName("button-link");
        return new Paragraph(take);
    }
}
