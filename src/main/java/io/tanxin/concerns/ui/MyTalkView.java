package io.tanxin.concerns.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import io.tanxin.concerns.ConcernDesk;
import io.tanxin.concerns.MyConcernRow;
import io.tanxin.concerns.MyConcerns;
import io.tanxin.concerns.Raised;
import io.tanxin.dealers.panel.ChosenDealer;
import io.tanxin.identity.CurrentActor;
import io.tanxin.identity.Role;
import io.tanxin.kernel.DealerId;
import io.tanxin.ui.Card;
import io.tanxin.ui.EmptyState;
import io.tanxin.ui.Glyph;
import io.tanxin.ui.MoreRows;
import io.tanxin.ui.PageHeader;
import io.tanxin.ui.StatusBadge;
import jakarta.annotation.security.RolesAllowed;

/** The dealer tells us something, on its phone: what it is, some words or a photo, send. Below, what it told us before. */
@Route("my/talk")
@StyleSheet("concerns.css")
@RolesAllowed(Role.DEALER)
class MyTalkView extends Div implements HasDynamicTitle {
    private static final int PAGE = 30;

    private final transient MyConcerns concerns;
    private final transient ConcernDesk desk;
    private final ConcernFace face;
    private final DealerId dealer;
    private final Div content = new Div();

    MyTalkView(MyConcerns concerns, ConcernDesk desk, ChosenDealer chosen, CurrentActor actor) {
        this.concerns = concerns;
        this.desk = desk;
        dealer = chosen.get().id();
        face = ConcernFace.of(this, actor.get().zone());
        addClassNames("page", "my-promises", "my-talk");
        content.addClassName("promise-cards");
        add(new PageHeader(getTranslation("concerns.my.tell")).line(getTranslation("concerns.my.line")), content);
        show();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("concerns.my.tell");
    }

    private void show() {
        content.removeAll();
        content.add(new Card(getTranslation("concerns.my.new"), new TellForm(desk, dealer, this::received)));
        list();
    }

    /** Its number, who answers, by when. */
    private void received(Raised raised) {
        content.removeAll();
        var due = face.moment(raised.answerDue());
        var said = raised.answers() == null
                ? getTranslation("concerns.my.soon", due)
                : getTranslation("concerns.my.who", raised.answers(), due);
        var card = new Card(getTranslation("concerns.my.received", raised.id().value()), new Paragraph(said));
        card.getElement().setAttribute("role", "status");
        raised.leftOut()
                .forEach(file -> card.add(new Paragraph(
                        getTranslation("concerns.my.leftOut", file.name(), getTranslation(file.why(), file.name())))));
        var look = new RouterLink(
                getTranslation("concerns.my.look"),
                MyTalkThreadView.class,
                new RouteParameters("concern", raised.id().toString()));
        look.addClassName("card-link");
        card.add(look);
        content.add(card);
        list();
    }

    private void list() {
        var rows = concerns.rows(dealer, null, PAGE);
        if (rows.isEmpty()) {
            content.add(new EmptyState(Glyph.CHAT, getTranslation("concerns.my.none")));
            return;
        }
        var list = new UnorderedList();
        rows.forEach(row -> list.add(item(row)));
        content.add(new Card(getTranslation("concerns.my.before"), list));
        content.add(new MoreRows<>(
                rows, PAGE, MyConcernRow::key, last -> concerns.rows(dealer, last, PAGE), row -> list.add(item(row))));
    }

    private ListItem item(MyConcernRow row) {
        var link = new RouterLink(
                row.heading(),
                MyTalkThreadView.class,
                new RouteParameters("concern", row.id().toString()));
        var line = new Span(getTranslation(
                row.pastManager() ? "concerns.my.rowPast" : "concerns.my.row",
                getTranslation("words.concern." + row.kind()),
                face.moment(row.raisedAt())));
        line.addClassName("quiet");
        var what = new Div(link, line);
        what.addClassName("promise-what");
        return new ListItem(what, new StatusBadge(face.look(row)));
    }
}
