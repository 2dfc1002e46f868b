package io.tanxin.promises.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.tanxin.dealers.panel.ChosenDealer;
import io.tanxin.handed.HandedLists;
import io.tanxin.handed.HandedLists.With;
import io.tanxin.handed.ui.HandedWords;
import io.tanxin.identity.CurrentActor;
import io.tanxin.identity.Role;
import io.tanxin.kernel.DealerId;
import io.tanxin.promises.PromiseDraft.Side;
import io.tanxin.promises.PromiseFilter;
import io.tanxin.promises.PromiseFilter.Tab;
import io.tanxin.promises.PromiseKey;
import io.tanxin.promises.PromiseLists;
import io.tanxin.promises.PromiseRow;
import io.tanxin.promises.WordKept;
import io.tanxin.promises.WordKept.Whose;
import io.tanxin.ui.Card;
import io.tanxin.ui.EmptyState;
import io.tanxin.ui.Glyph;
import io.tanxin.ui.MoreRows;
import io.tanxin.ui.PageHeader;
import io.tanxin.ui.StatusBadge;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The dealer's promises on its phone: kept? yes or no; what comes; what the dealer itself promised. */
@Route("my/promises")
@RolesAllowed(Role.DEALER)
class MyPromisesView extends Div implements HasDynamicTitle {
    private static final int MOST = 50;
    private final transient PromiseLists lists;
    private final transient WordKept word;
    private final transient HandedLists handed;
    private final PromiseFace face;
    private final transient PromiseActions actions;
    private final DealerId dealer;
    private final transient Map<Long, With> with = new HashMap<>();
    private final Div cards = new Div();

    MyPromisesView(PromiseLists lists, WordKept word, PromiseWork work, ChosenDealer chosen, CurrentActor actor) {
        this.lists = lists;
        this.word = word;
        handed = work.handedOn();
        face = PromiseFace.of(this, actor.get().zone());
        actions = new PromiseActions(this, work, this::show);
        dealer = chosen.get().id();
        addClassNames("page", "my-promises");
        cards.addClassName("promise-cards");
        add(new PageHeader(getTranslation("promises.title")), cards);
        show();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("promises.title");
    }

    private void show() {
        with.clear();
        var toUs = pending(Tab.TO_DEALERS, null);
        var ours = pending(Tab.FROM_DEALERS, null);
        cards.removeAll();
        card(
                "promises.my.kept",
                toUs.stream().filter(PromiseRow::waitsForVerdict).toList(),
                this::asked);
        card("promises.my.newDay", toUs.stream().filter(PromiseRow::asksForDay).toList(), this::newDay);
        var plain =
                toUs.stream().filter(row -> row.isOpen() && !row.asksForDay()).toList();
        var open = card("promises.toYou", plain, this::plain);
        if (toUs.size() == MOST)
            cards.add(more(toUs, last -> pending(Tab.TO_DEALERS, last), row -> open.add(item(row))));
        pages("promises.fromYou", ours, last -> pending(Tab.FROM_DEALERS, last), this::own);
        pages(
                "promises.my.earlierToYou",
                earlier(Side.COMPANY, null),
                last -> earlier(Side.COMPANY, last),
                this::plain);
        pages(
                "promises.my.earlierFromYou",
                earlier(Side.DEALER, null),
                last -> earlier(Side.DEALER, last),
                this::plain);
        kept();
        if (cards.getComponentCount() == 0) {
            cards.add(new EmptyState(Glyph.HANDSHAKE, getTranslation("promises.my.none")));
        }
    }

    /** Both sides' word by the same measure; what counts is listed above. Of fewer than five there is none. */
    private void kept() {
        var card = new Card(getTranslation("promises.kept.title"));
        for (var side : Side.values()) {
            var kept = word.of(new Whose.Between(dealer, side));
            if (kept.percent() == null) continue;
            var beside = new Paragraph(KeptWords.beside(this, kept));
            beside.addClassName("quiet");
            card.add(new Paragraph(getTranslation("promises.my.kept." + side, KeptWords.figure(this, kept))), beside);
            if (card.getParent().isEmpty()) cards.add(card);
        }
    }

    private List<PromiseRow> pending(Tab tab, @Nullable PromiseKey after) {
        var rows = lists.rows(new PromiseFilter(tab, null, "", dealer), after, 0, MOST);
        with.putAll(handed.with(
                PromiseRow.MATTER, rows.stream().map(row -> row.id().value()).toList()));
        return rows;
    }

    private List<PromiseRow> earlier(Side side, @Nullable PromiseKey after) {
        return lists.earlier(dealer, side, after, MOST);
    }

    private UnorderedList card(String title, List<PromiseRow> rows, Function<PromiseRow, Component> item) {
        var list = new UnorderedList();
        rows.forEach(row -> list.add(item.apply(row)));
        if (!rows.isEmpty()) cards.add(new Card(getTranslation(title), list));
        return list;
    }

    private void pages(
            String title,
            List<PromiseRow> first,
            SerializableFunction<PromiseKey, List<PromiseRow>> next,
            SerializableFunction<PromiseRow, Component> item) {
        var list = card(title, first, item);
        if (first.size() == MOST) cards.add(more(first, next, row -> list.add(item.apply(row))));
    }

    private static MoreRows<PromiseRow, PromiseKey> more(
            List<PromiseRow> first,
            SerializableFunction<PromiseKey, List<PromiseRow>> next,
            SerializableConsumer<PromiseRow> show) {
        return new MoreRows<>(first, MOST, PromiseRow::key, next, show);
    }

    /** However it waits. */
    private Component item(PromiseRow row) {
        if (row.waitsForVerdict()) return asked(row);
        return row.asksForDay() ? newDay(row) : plain(row);
    }

    private Component plain(PromiseRow row) {
        return new ListItem(what(row), new StatusBadge(face.badge(row)));
    }

    private Component asked(PromiseRow row) {
        var buttons = new Div();
        buttons.addClassName("card-buttons");
        buttons.add(actions.verdict(row));
        var item = new ListItem(what(row), buttons);
        item.addClassNames("todo-row", "promise-asked");
        return item;
    }

    private Component newDay(PromiseRow row) {
        var buttons = new Div();
        buttons.addClassName("card-buttons");
        buttons.add(actions.newDay(row));
        var item = new ListItem(what(row), buttons);
        item.addClassNames("todo-row", "promise-asked");
        return item;
    }

    private Component own(PromiseRow row) {
        var item = new ListItem(what(row), new StatusBadge(face.badge(row)));
        item.addClassName("todo-row");
        if (!row.isOpen()) return item;
        var buttons = new Div(actions.doneButton(row));
        buttons.addClassName("card-buttons");
        if (row.daysLeft() >= 0 && row.toldOn() == null) buttons.add(actions.lateButton(row));
        if (!row.asksForDay()) buttons.add(actions.proposeButton(row));
        item.add(buttons);
        item.addClassName("promise-asked");
        return item;
    }

    /** What speaks for who promised: said in advance, newly agreed, paid for. */
    private List<Span> facts(PromiseRow row) {
        var facts = new ArrayList<Span>();
        if (row.toldOn() != null) {
            facts.add(new Span(getTranslation("promises.my.told", face.fullDay(row.toldOn()))));
        }
        if (row.renegotiations() > 0) {
            facts.add(new Span(getTranslation("promises.my.renegotiated", row.renegotiations())));
        }
        if (row.isKeptAtOurCost()) facts.add(new Span(getTranslation("promises.my.atOurCost")));
        facts.forEach(fact -> fact.addClassName("quiet"));
        return facts;
    }

    private Div what(PromiseRow row) {
        var who = new Span(getTranslation("promises.my.line", row.ownerName(), face.fullDay(row.due())));
        who.addClassName("quiet");
        var words = new Span(row.words());
        var what = new Div(words, who);
        var newDue = row.proposedDue();
        if (row.isOpen() && newDue != null) {
            var asks = new Span(getTranslation("promises.my.asks", row.ownerName(), face.fullDay(newDue)));
            asks.addClassName("text-clay");
            what.add(asks);
        }
        var inHouse = with.get(row.id().value());
        if (row.isOpen() && inHouse != null) {
            var where = new Span(HandedWords.with(this, inHouse, face.zone()));
            where.addClassName("quiet");
            what.add(where);
        }
        facts(row).forEach(what::add);
        what.addClassName("promise-what");
        return what;
    }
}
