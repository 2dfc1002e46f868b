package io.tanxin.dealers.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.contextmenu.ContextMenu;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.tanxin.calendar.Dates;
import io.tanxin.dealers.ContactDraft;
import io.tanxin.dealers.ContactPerson;
import io.tanxin.dealers.Contacts;
import io.tanxin.dealers.Contacts.Saved;
import io.tanxin.dealers.Dealers;
import io.tanxin.dealers.UnreachedContacts;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.Phones;
import io.tanxin.mail.StoppedAddresses.Stopped;
import io.tanxin.ui.Buttons;
import io.tanxin.ui.Card;
import io.tanxin.ui.CopyShareQr;
import io.tanxin.ui.EmptyState;
import io.tanxin.ui.Glyph;
import io.tanxin.ui.Monogram;
import io.tanxin.ui.PhoneLink;
import io.tanxin.ui.StatusBadge;
import io.tanxin.ui.Toast;
import java.time.LocalDate;
import java.time.ZoneId;

/** The people of a dealer: who is first, how each is reached, and what can be done with each. */
class ContactsCard extends Div {
    private final transient Dealers dealers;
    private final transient Contacts contacts;
    private final transient UnreachedContacts unreached;
    private final DealerId dealer;
    private final Dates dates;
    private final Div people = new Div();

    ContactsCard(Dealers dealers, Contacts contacts, UnreachedContacts unreached, DealerId dealer, ZoneId zone) {
        this.dates = new Dates(getLocale(), zone);
        this.dealers = dealers;
        this.contacts = contacts;
        this.unreached = unreached;
        this.dealer = dealer;
        add(new Card(getTranslation("dealers.people"), people)
                .action(new Buttons.Soft(getTranslation("dealers.contact.new"), click -> make())));
        show();
    }

    private void show() {
        people.removeAll();
        var all = dealers.contacts(dealer);
        if (all.isEmpty()) {
            people.add(new EmptyState(Glyph.PERSON, getTranslation("dealers.people.none")));
            return;
        }
        var list = new UnorderedList();
        list.addClassName("contact-list");
        all.forEach(person -> list.add(line(person)));
        people.add(list);
    }

    private ListItem line(ContactPerson person) {
        var name = new Span(person.name());
        name.addClassName("contact-name");
        var head = new Div(name);
        head.addClassName("row");
        if (person.first()) head.add(badge(StatusBadge.Tone.OK, Glyph.CHECK, "dealers.contact.isFirst"));
        else if (person.invited()) head.add(badge(StatusBadge.Tone.NEUTRAL, Glyph.LETTER, "dealers.contact.isInvited"));
        if (person.email() == null) head.add(badge(StatusBadge.Tone.WARN, Glyph.QR, "dealers.contact.noMail"));
        if (person.stopped() != null) head.add(badge(StatusBadge.Tone.BAD, Glyph.ALERT, "dealers.contact.stopped"));
        var words = new Div(head, reach(person));
        if (person.stopped() != null) words.add(stopped(person, person.stopped()));
        words.addClassName("contact-words");
        return new ListItem(new Monogram(person.name()), words, menu(person));
    }

    private StatusBadge badge(StatusBadge.Tone tone, Glyph glyph, String key) {
        return new StatusBadge(new StatusBadge.Look(tone, glyph, getTranslation(key)));
    }

    private Component reach(ContactPerson person) {
        var line = new Div();
        line.addClassNames("row", "quiet");
        var role = person.owner() ? getTranslation("dealers.contact.owner") : "";
        var title = person.title() == null ? role : person.title();
        if (!title.isEmpty()) line.add(new Span(title));
        var phone = person.phone();
        if (phone != null) line.add(new PhoneLink(phone));
        var email = person.email();
        if (email != null) line.add(new Anchor("mailto:" + email, email.value()));
        return line;
    }

    /** Why, in the mail server's own words, and the two ways on. */
    private Component stopped(ContactPerson person, Stopped stopped) {
        var day = LocalDate.ofInstant(stopped.since(), dates.zone());
        var why = new Span(getTranslation("dealers.contact.stopped.why", dates.day(day), stopped.words()));
        why.addClassName("quiet");
        var correct = new Buttons.Soft(getTranslation("dealers.contact.stopped.correct"), click -> edit(person));
        correct.setAriaLabel(getTranslation("dealers.contact.stopped.correctOf", person.name()));
        var again = new Buttons.Plain(getTranslation("dealers.contact.stopped.again"), click -> again(person));
        again.setAriaLabel(getTranslation("dealers.contact.stopped.againTo", person.name()));
        var ways = new Div(correct, again);
        ways.addClassName("row");
        var part = new Div(why, ways);
        part.addClassName("contact-stopped");
        return part;
    }

    private void again(ContactPerson person) {
        unreached.tryAgain(dealer, person.id());
        show();
        Toast.success(this, "dealers.contact.stopped.tried", person.name());
    }

    private Button menu(ContactPerson person) {
        var more = new Button(Glyph.MORE.create());
        more.addClassName("plain");
        more.setAriaLabel(getTranslation("dealers.contact.actions", person.name()));
        var menu = new ContextMenu(more);
        menu.setOpenOnClick(true);
        menu.addItem(getTranslation("dealers.contact.edit"), click -> edit(person));
        if (!person.first()) {
            menu.addItem(getTranslation("dealers.contact.makeFirst"), click -> {
                contacts.makeFirst(dealer, person.id());
                show();
            });
        }
        menu.addItem(getTranslation("dealers.contact.link"), click -> link(person));
        menu.addItem(getTranslation("dealers.contact.remove"), click -> remove(person));
        return more;
    }

    private void make() {
        new ContactDialog(null, draft -> contacts.add(dealer, draft), this::saved).open();
    }

    private void edit(ContactPerson person) {
        var before = new ContactDraft(
                person.name(),
                person.title(),
                person.email(),
                person.phone() == null ? null : Phones.shown(person.phone()),
                person.owner(),
                person.invited(),
                contacts.language(dealer, person.id()));
        new ContactDialog(before, draft -> contacts.edit(dealer, person.id(), draft), this::saved).open();
    }

    private void saved(Saved saved) {
        show();
        if (saved instanceof Saved.Tied(var id, var name)) Toast.ask(this, "dealers.contact.tied", name);
    }

    private void remove(ContactPerson person) {
        contacts.remove(dealer, person.id());
        show();
        Toast.undo(
                this,
                "dealers.contact.removed",
                () -> {
                    contacts.restore(dealer, person.id());
                    show();
                },
                person.name());
    }

    /** Made when asked for and shown once: nobody can look it up afterwards. */
    private void link(ContactPerson person) {
        var link = contacts.signInLink(dealer, person.id()).toString();
        var reads = contacts.language(dealer, person.id());
        var dialog = new Dialog();
        dialog.setHeaderTitle(getTranslation("dealers.contact.link.title", person.name()));
        dialog.setWidth("30rem");
        dialog.add(
                new Paragraph(getTranslation("dealers.contact.link.warning")),
                new CopyShareQr(getTranslation(reads, "dealers.contact.link.text", person.name()), link));
        dialog.getFooter().add(new Button(getTranslation("ui.close"), click -> dialog.close()));
        dialog.open();
    }
}
