package io.tanxin.portal;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.tanxin.dealers.Colleagues;
import io.tanxin.dealers.ContactPerson;
import io.tanxin.dealers.Contacts.Saved;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.UserId;
import io.tanxin.ui.Buttons;
import io.tanxin.ui.Card;
import io.tanxin.ui.CopyShareQr;
import io.tanxin.ui.Glyph;
import io.tanxin.ui.Monogram;
import io.tanxin.ui.PhoneLink;
import io.tanxin.ui.StatusBadge;
import io.tanxin.ui.StatusBadge.Tone;
import io.tanxin.ui.Toast;

/** The owner's staff: who is in, who is let in, who is no longer here. */
class ColleaguesCard extends Div {
    private final transient Colleagues colleagues;
    private final DealerId dealer;
    private final Div people = new Div();

    ColleaguesCard(Colleagues colleagues, DealerId dealer) {
        this.colleagues = colleagues;
        this.dealer = dealer;
        add(new Card(getTranslation("portal.colleagues.title"), people)
                .action(new Buttons.Soft(getTranslation("portal.colleagues.invite"), click -> invite())));
        show();
    }

    private void show() {
        people.removeAll();
        var all = colleagues.of(dealer);
        if (all.isEmpty()) {
            var none = new Paragraph(getTranslation("portal.colleagues.none"));
            none.addClassName("quiet");
            people.add(none);
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
        if (person.owner()) head.add(new StatusBadge(Tone.NEUTRAL, getTranslation("portal.colleagues.owner")));
        var words = new Div(head, reach(person));
        words.addClassName("contact-words");
        if (!person.owner()) words.add(actions(person));
        return new ListItem(new Monogram(person.name()), words);
    }

    private static Div reach(ContactPerson person) {
        var line = new Div();
        line.addClassNames("row", "quiet");
        if (person.title() != null) line.add(new Span(person.title()));
        if (person.phone() != null) line.add(new PhoneLink(person.phone()));
        var email = person.email();
        if (email != null) line.add(new Anchor("mailto:" + email, email.value()));
        return line;
    }

    private Div actions(ContactPerson person) {
        var link =
                new Buttons.Plain(getTranslation("portal.colleagues.link"), click -> link(person.id(), person.name()));
        link.setIcon(Glyph.QR.create());
        link.setAriaLabel(getTranslation("portal.colleagues.linkFor", person.name()));
        var gone = new Buttons.Plain(getTranslation("portal.colleagues.remove"), click -> remove(person));
        gone.setAriaLabel(getTranslation("portal.colleagues.removeOf", person.name()));
        var row = new Div(link, gone);
        row.addClassName("row");
        return row;
    }

    private void invite() {
        new InviteDialog(draft -> colleagues.invite(dealer, draft), this::invited).open();
    }

    private void invited(Saved saved) {
        show();
        var id = switch (saved) {
            case Saved.Done(var person) -> person;
            case Saved.Tied(var person, var name) -> person;
            case Saved.MailTaken taken -> null;
        };
        if (id == null) return;
        colleagues.of(dealer).stream()
                .filter(person -> person.id().equals(id))
                .findFirst()
                .ifPresent(person -> {
                    if (person.email() == null) link(id, person.name());
                    else Toast.success(this, "portal.colleagues.letter", person.name());
                });
    }

    /** Made when asked for and shown once: nobody can look it up afterwards. */
    private void link(UserId person, String name) {
        var link = colleagues.signInLink(dealer, person).toString();
        var reads = colleagues.language(dealer, person);
        var dialog = new Dialog(getTranslation("portal.colleagues.linkFor", name));
        dialog.setWidth("30rem");
        dialog.add(
                new Paragraph(getTranslation("dealers.contact.link.warning")),
                new CopyShareQr(getTranslation(reads, "dealers.contact.link.text", name), link));
        dialog.getFooter().add(new Buttons.Plain(getTranslation("ui.close"), click -> dialog.close()));
        dialog.open();
    }

    private void remove(ContactPerson person) {
        colleagues.remove(dealer, person.id());
        show();
        Toast.undo(
                this,
                "portal.colleagues.removed",
                () -> {
                    colleagues.restore(dealer, person.id());
                    show();
                },
                person.name());
    }
}
