package io.tanxin.support.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.tanxin.dealers.panel.ChosenDealer;
import io.tanxin.identity.CurrentActor;
import io.tanxin.identity.Role;
import io.tanxin.kernel.DealerId;
import io.tanxin.support.effect.Effects;
import io.tanxin.support.effect.GivenRow;
import io.tanxin.support.effect.GivenToUs;
import io.tanxin.support.effect.Helped;
import io.tanxin.ui.Buttons;
import io.tanxin.ui.Card;
import io.tanxin.ui.EmptyState;
import io.tanxin.ui.Glyph;
import io.tanxin.ui.MoreRows;
import io.tanxin.ui.PageHeader;
import io.tanxin.ui.StatusBadge;
import io.tanxin.ui.StatusBadge.Look;
import io.tanxin.ui.StatusBadge.Tone;
import io.tanxin.ui.Toast;
import jakarta.annotation.security.RolesAllowed;
import java.util.stream.Stream;

/** What the dealer received in a year, on its phone, and whether it helped. */
@Route("my/support")
@RolesAllowed(Role.DEALER)
class MySupportView extends Div implements HasDynamicTitle {
    private static final int PAGE = 30;

    private final transient GivenToUs given;
    private final transient Effects effects;
    private final DealerId dealer;
    private final SupportFace face;
    private final Div content = new Div();

    MySupportView(GivenToUs given, Effects effects, ChosenDealer chosen, CurrentActor actor) {
        this.given = given;
        this.effects = effects;
        dealer = chosen.get().id();
        face = SupportFace.of(this, actor.get().zone());
        addClassNames("page", "my-promises", "my-support");
        content.addClassName("promise-cards");
        add(new PageHeader(getTranslation("support.my.title")).line(getTranslation("support.my.line")), content);
        show();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("support.my.title");
    }

    private void show() {
        content.removeAll();
        var rows = given.rows(dealer, null, PAGE);
        if (rows.isEmpty()) {
            content.add(new EmptyState(Glyph.HEART, getTranslation("support.my.none")));
            return;
        }
        var list = new UnorderedList();
        rows.forEach(row -> list.add(item(row)));
        content.add(new Card(getTranslation("support.my.received"), list));
        content.add(new MoreRows<>(
                rows, PAGE, GivenRow::key, last -> given.rows(dealer, last, PAGE), row -> list.add(item(row))));
    }

    private ListItem item(GivenRow row) {
        var facts = new Span(String.join(
                " · ",
                Stream.of(
                                face.day(row.day()),
                                face.form(row.form()),
                                face.time(row.minutes()),
                                face.money(row.money()),
                                row.giverName(),
                                row.inConfidence() ? getTranslation("support.my.circle") : "")
                        .filter(part -> !part.isEmpty())
                        .toList()));
        facts.addClassName("quiet");
        var what = new Div(new Span(row.words()), facts);
        what.addClassName("promise-what");
        var item = new ListItem(what);
        var helped = row.helped();
        if (helped != null) {
            item.add(new StatusBadge(look(helped)));
            if (row.asked()) item.add(again(row, item));
        } else if (row.asked()) {
            item.addClassNames("todo-row", "promise-asked");
            item.add(question(row));
        }
        return item;
    }

    private Component question(GivenRow row) {
        var asked = new Span(getTranslation("support.my.helped"));
        var buttons = new Div();
        buttons.addClassNames("card-buttons", "helped-buttons");
        for (var one : Helped.values()) {
            var button = new Buttons.Plain(getTranslation("words.helped." + one), click -> answer(row, one));
            button.setAriaLabel(
                    getTranslation("support.my.helpedTo", getTranslation("words.helped." + one), row.words()));
            if (one == Helped.YES) button.addClassNames("soft", "todo-action");
            buttons.add(button);
        }
        var both = new Div(asked, buttons);
        both.addClassName("helped-question");
        return both;
    }

    /** Words to what was said, or another answer. */
    private Button again(GivenRow row, ListItem item) {
        var more = new Buttons.Plain(
                getTranslation(row.helpedWords() == null ? "support.my.say" : "support.my.change"), click -> {
                    click.getSource().setVisible(false);
                    item.add(words(row), question(row));
                });
        more.addClassName("plain");
        return more;
    }

    private Component words(GivenRow row) {
        var words = new TextArea(getTranslation("support.page.words"));
        words.setMaxLength(1000);
        words.setWidthFull();
        words.setValue(row.helpedWords() == null ? "" : row.helpedWords());
        var helped = row.helped();
        var send = new Buttons.Soft(getTranslation("support.page.send"), click -> {
            if (helped != null) effects.answer(row.id(), helped, words.getValue());
            Toast.success(this, "support.page.thanks");
            show();
        });
        var both = new Div(words, send);
        both.addClassName("helped-question");
        return both;
    }

    private void answer(GivenRow row, Helped helped) {
        effects.answer(row.id(), helped, row.helpedWords());
        Toast.success(this, "support.page.thanks");
        show();
    }

    private Look look(Helped helped) {
        var words = getTranslation("support.my.said." + helped);
        return switch (helped) {
            case YES -> new Look(Tone.OK, Glyph.CHECK, words);
            case PARTLY -> new Look(Tone.WARN, Glyph.CLOCK, words);
            case NO -> new Look(Tone.NEUTRAL, Glyph.CLOSE, words);
        };
    }
}
