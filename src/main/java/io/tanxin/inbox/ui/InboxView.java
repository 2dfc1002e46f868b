package io.tanxin.inbox.ui;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.masterdetaillayout.MasterDetailLayout;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.tanxin.identity.CurrentActor;
import io.tanxin.identity.Role;
import io.tanxin.inbox.Inbox;
import io.tanxin.inbox.InboxClock;
import io.tanxin.inbox.InboxFilter.State;
import io.tanxin.inbox.InboxItem;
import io.tanxin.inbox.InboxKind;
import io.tanxin.kernel.NotFound;
import io.tanxin.ui.EmptyState;
import io.tanxin.ui.Glyph;
import io.tanxin.ui.Keyboard;
import io.tanxin.ui.PageHeader;
import io.tanxin.ui.QueryState;
import io.tanxin.ui.Toast;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What was said to us, until it is dealt with: the list, and beside it the thing itself. Filters and the open one stand in the address. */
@Route("inbox")
@StyleSheet("inbox.css")
@Menu(title = "inbox.title", icon = "inbox", order = 15)
@RolesAllowed({Role.MANAGER, Role.DIRECTOR, Role.COLLEAGUE})
class InboxView extends Div implements HasDynamicTitle, BeforeEnterObserver {
    private static final String REPLY = """
            const there = this.querySelector('.inbox-detail .inbox-reply, .inbox-detail vaadin-text-area')
                ?? this.querySelector('.inbox-detail a[href], .inbox-detail vaadin-button');
            there?.focus();""";
    /** On the phone it is a dialog, and wants a name; the layout offers none. */
    private static final String NAMED = """
            const detail = this.shadowRoot.getElementById('detail');
            if ($0) detail?.setAttribute('aria-label', $0);
            else detail?.removeAttribute('aria-label');""";

    private static final String IN_FIELD =
            "event.key === 'Escape' && !event.composedPath()[0].matches?.('input, textarea')";

    private final transient Inbox inbox;
    private final transient List<InboxPane> panes;
    private final transient CurrentActor actor;
    private final transient Clock clock;
    private final QueryState state = new QueryState();
    private final InboxFilters filters;
    private final PageHeader header;
    private final MasterDetailLayout layout = new MasterDetailLayout();
    private final Div list = new Div();
    private final Div below = new Div();
    private @Nullable String open;

    InboxView(Inbox inbox, List<InboxPane> panes, CurrentActor actor, Clock clock) {
        this.inbox = inbox;
        this.panes = panes;
        this.actor = actor;
        this.clock = clock;
        addClassNames("page", "promises", "inbox");
        header = new PageHeader(getTranslation("inbox.title"));
        filters = new InboxFilters(this, state, inbox.kinds(), inbox.hasArea(), this::fill);
        list.addClassName("inbox-list");
        below.addClassName("inbox-below");
        list.getElement().setAttribute("aria-label", getTranslation("inbox.title"));
        var master = new Div(list, below);
        master.addClassName("inbox-master");
        layout.setMaster(master);
        layout.setMasterSize("min(24rem, calc(100vw - 48px))");
        layout.setExpandMaster(true);
        layout.setDetailSize("32rem");
        // where there is no room for both, a page of its own
        layout.setOverlaySize("min(100%, 40rem)");
        layout.setOverlayContainment(MasterDetailLayout.OverlayContainment.PAGE);
        layout.addBackdropClickListener(click -> show(null));
        getElement().addEventListener("keydown", event -> back()).setFilter(IN_FIELD);
        Keyboard.on(this, "r", "inbox.keys.reply", this::reply);
        add(header, filters, layout);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        state.read(event);
        filters.read();
        open = state.get("open").orElse(null);
        fill();
        detail();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("inbox.title");
    }

    private void fill() {
        var filter = filters.filter();
        list.removeAll();
        var pages = new InboxPages(inbox, filter, list::removeAll, this::add);
        below.removeAll();
        below.add(pages);
        if (!pages.next()) {
            // an empty list is none
            list.getElement().setAttribute("role", "presentation");
            list.setVisible(false);
            below.addComponentAsFirst(nothing());
        }
        count();
    }

    private void add(InboxItem item) {
        list.getElement().setAttribute("role", "list");
        list.setVisible(true);
        below.getChildren().filter(EmptyState.class::isInstance).toList().forEach(below::remove);
        list.add(row(item, face()));
    }

    private EmptyState nothing() {
        var why = filters.isNarrow() ? "inbox.noneFound" : "inbox.none." + filters.state();
        return new EmptyState(filters.isNarrow() ? Glyph.SEARCH : Glyph.SUN, getTranslation(why));
    }

    private InboxRow row(InboxItem item, InboxFace face) {
        var row = new InboxRow(item, face, one -> show(one.key()), this::follow, this::settle);
        row.current(row.key().equals(open));
        return row;
    }

    /** How many are new, in the line below the title and at the menu. */
    private void count() {
        var many = inbox.unread();
        header.line(
                many == 0
                        ? getTranslation("inbox.noneNew")
                        : getTranslation("inbox.countNew", many > Inbox.COUNTED ? Inbox.COUNTED + "+" : "" + many));
        getUI().ifPresent(ui -> ComponentUtil.fireEvent(ui, new InboxChanged(ui)));
    }

    /** Opens one beside the list, or closes it; the address goes along. */
    private void show(@Nullable String key) {
        var before = open;
        open = key;
        state.put(this, "open", key == null ? "" : key);
        detail();
        if (key == null && before != null) rowOf(before).ifPresent(InboxRow::focus);
    }

    /** The keys went on to another row: what is open goes along. */
    private void follow(InboxRow row) {
        if (open != null && !row.key().equals(open)) show(row.key());
    }

    private void detail() {
        rows().forEach(row -> row.current(row.key().equals(open)));
        var item = opened();
        if (item == null) {
            layout.setDetail(null);
            layout.getElement().executeJs(NAMED, "");
            return;
        }
        var row = rowOf(InboxRow.key(item.kind(), item.id()));
        if (item.unread()) {
            inbox.seen(item.kind(), item.id());
            row.ifPresent(InboxRow::read);
            count();
        }
        var matter = panes.stream()
                .filter(pane -> pane.shows(item.kind()))
                .findFirst()
                .orElseThrow()
                .of(item, () -> changed(item.kind(), item.id()));
        layout.setDetail(new InboxDetail(
                item,
                face(),
                actor.may("dealers:see"),
                matter,
                () -> settle(item.kind(), item.id(), item.open()),
                () -> show(null)));
        layout.getElement().executeJs(NAMED, getTranslation("inbox.detail"));
    }

    /** What the address names, if it is the reader's to see. */
    private @Nullable InboxItem opened() {
        if (open == null) return null;
        var dash = open.lastIndexOf('-');
        var digits = dash < 0 ? "" : open.substring(dash + 1);
        if (!digits.matches("\\d{1,18}")) return null;
        return Stream.of(InboxKind.values())
                .filter(kind -> kind.name().toLowerCase(Locale.ROOT).equals(open.substring(0, dash)))
                .findFirst()
                .flatMap(kind -> find(kind, Long.parseLong(digits)))
                .orElse(null);
    }

    private Optional<InboxItem> find(InboxKind kind, long id) {
        try {
            return Optional.of(inbox.find(kind, id));
        } catch (NotFound foreign) {
            return Optional.empty();
        }
    }

    private void reply() {
        if (open == null) return;
        getElement().executeJs(REPLY);
    }

    private void back() {
        if (open != null) show(null);
    }

    private void settle(InboxRow row) {
        settle(row.kind(), row.id(), filters.state() == State.OPEN);
    }

    /** Dealt with, or back; either can be undone. */
    private void settle(InboxKind kind, long id, boolean done) {
        var item = inbox.find(kind, id);
        if (done) inbox.done(kind, id);
        else inbox.undone(kind, id);
        var runs = item.clock() == InboxClock.ANSWER || item.clock() == InboxClock.SOLUTION;
        Toast.undo(this, done ? runs ? "inbox.said.aside" : "inbox.said.done" : "inbox.said.undone", () -> {
            if (done) inbox.undone(kind, id);
            else inbox.done(kind, id);
            fill();
            detail();
        });
        changed(kind, id);
    }

    /** It is shown as it is now: gone from this list, or with another face. */
    private void changed(InboxKind kind, long id) {
        var key = InboxRow.key(kind, id);
        var now = find(kind, id);
        rowOf(key).ifPresent(row -> {
            if (now.isPresent() && now.get().open() == (filters.state() == State.OPEN)) {
                var anew = row(now.get(), face());
                list.replace(row, anew);
                anew.focus();
                return;
            }
            beside(row).ifPresent(InboxRow::focus);
            list.remove(row);
            if (key.equals(open)) show(null);
        });
        if (rows().findAny().isEmpty()) fill();
        count();
        if (key.equals(open)) detail();
    }

    /** The next one, or the one before the last. */
    private Optional<InboxRow> beside(InboxRow row) {
        var all = rows().toList();
        var place = all.indexOf(row);
        if (place + 1 < all.size()) return Optional.of(all.get(place + 1));
        return place > 0 ? Optional.of(all.get(place - 1)) : Optional.empty();
    }

    private Stream<InboxRow> rows() {
        return list.getChildren().filter(InboxRow.class::isInstance).map(InboxRow.class::cast);
    }

    private Optional<InboxRow> rowOf(String key) {
        return rows().filter(row -> row.key().equals(key)).findFirst();
    }

    private InboxFace face() {
        return InboxFace.of(this, actor.get().zone(), clock.instant());
    }
}
