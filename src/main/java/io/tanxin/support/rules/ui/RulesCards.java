package io.tanxin.support.rules.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import io.tanxin.dealers.DealerSeals;
import io.tanxin.dealers.panel.SealLine;
import io.tanxin.kernel.DealerId;
import io.tanxin.support.rules.AgreedRules;
import io.tanxin.support.rules.CheckBrief;
import io.tanxin.support.rules.Checks;
import io.tanxin.support.rules.RulesSheet;
import io.tanxin.support.rules.RulesState;
import io.tanxin.ui.Buttons;
import io.tanxin.ui.Card;
import io.tanxin.ui.EmptyState;
import io.tanxin.ui.Glyph;
import io.tanxin.ui.MoreRows;
import io.tanxin.ui.StatusBadge;

/** The cards about a dealer's rules, of which each side shows its own. */
final class RulesCards {
    private static final int PAGE = 5;

    private final Div page;
    private final DealerId dealer;
    private final AgreedRules rules;
    private final Checks checks;
    private final RulesDialogs dialogs;
    private final DealerSeals seals;
    private final RulesFace face;

    RulesCards(
            Div page,
            DealerId dealer,
            AgreedRules rules,
            Checks checks,
            RulesDialogs dialogs,
            DealerSeals seals,
            RulesFace face) {
        this.page = page;
        this.dealer = dealer;
        this.rules = rules;
        this.checks = checks;
        this.dialogs = dialogs;
        this.seals = seals;
        this.face = face;
    }

    /** What the company writes, or the dealer has before it. */
    void open(
            SerializableRunnable again,
            SerializableConsumer<RulesSheet> propose,
            SerializableConsumer<RulesSheet> takeBack,
            SerializableConsumer<RulesSheet> discard) {
        rules.open(dealer).ifPresent(sheet -> {
            var card = sheetCard(sheet);
            var asked = sheet.asked();
            if (asked != null) {
                var by = new Span(face.say("rules.asked"));
                by.addClassName("quiet");
                var quote = new Paragraph(asked);
                quote.addClassName("promise-quote");
                card.add(by, quote);
            }
            card.add(new RuleList(sheet.rules(), face, null));
            if (sheet.state() == RulesState.DRAFT) {
                card.buttons(
                        new Buttons.Accent(face.say("rules.do.propose"), click -> propose.accept(sheet)),
                        new Buttons.Plain(face.say("rules.do.edit"), click -> dialogs.edit(page, dealer, sheet, again)),
                        new Buttons.Plain(face.say("rules.do.discard"), click -> discard.accept(sheet)));
            } else {
                card.add(new Paragraph(face.say("rules.proposedOn", face.day(sheet.proposedAt()))));
                card.buttons(new Buttons.Plain(face.say("rules.do.takeBack"), click -> takeBack.accept(sheet)));
            }
            page.add(card);
        });
    }

    /** A version waits for the owner's word. */
    void proposed(SerializableConsumer<RulesSheet> agree, SerializableConsumer<RulesSheet> ask) {
        rules.open(dealer).ifPresent(sheet -> {
            var card = sheetCard(sheet);
            card.add(new Paragraph(face.say(sheet.number() == 1 ? "rules.my.asked" : "rules.my.askedAgain")));
            if (sheet.why() != null) {
                var why = new Paragraph(sheet.why());
                why.addClassName("promise-quote");
                card.add(why);
            }
            card.add(new RuleList(sheet.rules(), face, null));
            if (sheet.mine()) {
                var yes = new Buttons.Accent(face.say("rules.my.agree"), click -> agree.accept(sheet));
                yes.addClassName("todo-action");
                card.buttons(yes, new Buttons.Plain(face.say("rules.my.ask"), click -> ask.accept(sheet)));
            } else card.add(new Paragraph(face.say("rules.my.ownersWord")));
            page.add(card);
        });
    }

    /** The list both sides agreed on, with how each rule goes; to the company with what can be done. */
    void inForce(SerializableRunnable again, SerializableRunnable check) {
        var inForce = rules.inForce(dealer).orElse(null);
        var open = rules.open(dealer).isPresent();
        if (inForce == null) {
            if (!open)
                page.add(new EmptyState(
                        Glyph.FLAG,
                        face.say("rules.none"),
                        new Buttons.Accent(
                                face.say("rules.do.begin"), click -> dialogs.edit(page, dealer, null, again))));
            return;
        }
        var card = card(inForce);
        if (open) card.buttons(new Buttons.Soft(face.say("rules.do.check"), click -> check.run()));
        else
            card.buttons(
                    new Buttons.Accent(face.say("rules.do.check"), click -> check.run()),
                    new Buttons.Plain(face.say("rules.do.change"), click -> dialogs.edit(page, dealer, null, again)));
        page.add(card);
    }

    /** The same to the dealer. */
    void inForce() {
        rules.inForce(dealer).ifPresentOrElse(sheet -> page.add(card(sheet)), () -> {
            if (rules.open(dealer).isEmpty()) page.add(new EmptyState(Glyph.FLAG, face.say("rules.my.none")));
        });
    }

    private Card card(RulesSheet sheet) {
        var card = new Card(face.say("rules.inForce"), new RuleList(sheet.rules(), face, checks.course(dealer)))
                .note(face.say("rules.agreedOn", sheet.number(), face.day(sheet.agreedAt())));
        if (sheet.seal() != null) card.add(new SealLine(sheet.seal(), seals, face.zone()));
        return card;
    }

    private Card sheetCard(RulesSheet sheet) {
        return new Card(face.say("rules.version", sheet.number()), new StatusBadge(face.look(sheet.state())));
    }

    /** The last checks with what was found, in words. @param path before the check's key in its address */
    void checks(String path) {
        var first = checks.of(dealer, null, PAGE);
        if (first.isEmpty()) return;
        var list = new UnorderedList();
        first.forEach(brief -> list.add(item(brief, path)));
        var card = new Card(face.say("rules.checks"), list);
        card.add(new MoreRows<>(
                first,
                PAGE,
                CheckBrief::key,
                last -> checks.of(dealer, last, PAGE),
                brief -> list.add(item(brief, path))));
        page.add(card);
    }

    private ListItem item(CheckBrief brief, String path) {
        var found = new Span(face.found(brief));
        found.addClassName("quiet");
        var what = new Div(new Anchor(path + brief.id(), face.day(brief.day())), found);
        what.addClassName("promise-what");
        return new ListItem(what, new StatusBadge(face.look(brief.state())));
    }

    /** Those that were in force before: kept, and readable. */
    void before() {
        var before = rules.before(dealer);
        if (before.isEmpty()) return;
        var all = new Div();
        all.addClassName("rules-before");
        before.forEach(sheet -> {
            var line = new Span(face.say("rules.agreedOn", sheet.number(), face.day(sheet.agreedAt())));
            line.addClassName("section-title");
            all.add(line, new RuleList(sheet.rules(), face, null));
            if (sheet.seal() != null) all.add(new SealLine(sheet.seal(), seals, face.zone()));
        });
        page.add(new Details(face.say("rules.before"), all));
    }
}
