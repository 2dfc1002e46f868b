package io.tanxin.portal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.security.AuthenticationContext;
import io.tanxin.calendar.Dates;
import io.tanxin.communication.feed.MyFeed;
import io.tanxin.identity.CurrentActor;
import io.tanxin.identity.MyDevices;
import io.tanxin.identity.People;
import io.tanxin.identity.Preferences;
import io.tanxin.identity.kept.KeptRequests;
import io.tanxin.kernel.Phones;
import io.tanxin.mail.LetterChoices;
import io.tanxin.reminders.ReminderOffsets;
import io.tanxin.reminders.ui.ReminderChoice;
import io.tanxin.ui.Buttons;
import io.tanxin.ui.Card;
import io.tanxin.ui.PageHeader;
import io.tanxin.ui.Toast;
import java.util.Objects;

/** Builds the page about oneself, for both sides: what one chose, how one is reached, where one is signed in. */
@SpringComponent
public class MePanel {
    private final Preferences preferences;
    private final People people;
    private final MyDevices devices;
    private final ReminderOffsets reminders;
    private final LetterChoices letters;
    private final MyFeed feed;
    private final KeptRequests kept;
    private final CurrentActor actor;
    private final AuthenticationContext session;

    MePanel(
            Preferences preferences,
            People people,
            MyDevices devices,
            ReminderOffsets reminders,
            LetterChoices letters,
            MyFeed feed,
            KeptRequests kept,
            CurrentActor actor,
            AuthenticationContext session) {
        this.preferences = preferences;
        this.people = people;
        this.devices = devices;
        this.reminders = reminders;
        this.letters = letters;
        this.feed = feed;
        this.kept = kept;
        this.actor = actor;
        this.session = session;
    }

    /** Fills the page. */
    public void into(Div page) {
        page.addClassNames("page", "me");
        var who = actor.get();
        var out = new Buttons.Plain(page.getTranslation("app.signOut"), click -> session.logout());
        page.add(new PageHeader(who.name(), out), new Choices(preferences, who.isStaff()), reminders(page));
        page.add(new LettersCard(letters, new Dates(who.locale(), who.zone()), who.isStaff()));
        if (actor.may("days:see")) page.add(new FeedCard(feed, new Dates(who.locale(), who.zone())));
        page.add(contact(page), browsers(page));
        page.add(new AboutMeCard(kept, new Dates(who.locale(), who.zone()), actor.may("kept:look")));
    }

    private Component reminders(Component page) {
        return new Card(page.getTranslation("portal.me.reminders"), new ReminderChoice(reminders));
    }

    private Component contact(Component page) {
        var me = people.find(actor.id()).orElseThrow();
        var none = page.getTranslation("portal.me.unknown");
        var list = new UnorderedList(
                line(page.getTranslation("portal.me.mail"), Objects.requireNonNullElse(text(me.email()), none)),
                line(page.getTranslation("portal.me.phone"), me.phone() == null ? none : Phones.shown(me.phone())),
                line(page.getTranslation("portal.me.userName"), Objects.requireNonNullElse(me.userName(), none)));
        var hint = new Paragraph(
                page.getTranslation(actor.get().isStaff() ? "portal.me.askAdmin" : "portal.me.askManager"));
        hint.addClassName("quiet");
        return new Card(page.getTranslation("portal.me.contact"), list, hint);
    }

    private Component browsers(Component page) {
        var dates = new Dates(actor.get().locale(), actor.get().zone());
        var list = new UnorderedList();
        for (var device : devices.all()) {
            var item = line(
                    device.label(), page.getTranslation("portal.me.lastUsed", dates.dayAndTime(device.lastUsed())));
            item.add(new Buttons.Plain(page.getTranslation("portal.me.forget"), click -> {
                devices.forget(device.id());
                list.remove(item);
                Toast.success(page, "portal.me.forgotten");
            }));
            list.add(item);
        }
        var card = new Card(page.getTranslation("portal.me.devices"), list);
        var password = new Anchor("/me/password", page.getTranslation("identity.password.change"));
        password.setRouterIgnore(true);
        card.add(new Paragraph(password));
        if (list.getChildren().findAny().isEmpty()) {
            var none = new Paragraph(page.getTranslation("portal.me.noDevices"));
            none.addClassName("quiet");
            card.add(none);
        }
        return card;
    }

    private static ListItem line(String label, String value) {
        var quiet = new Span(label);
        quiet.addClassName("quiet");
        return new ListItem(quiet, new Span(value));
    }

    private static @org.jspecify.annotations.Nullable String text(@org.jspecify.annotations.Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
