package io.tanxin.promises.ui;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.tanxin.dealers.Dealers;
import io.tanxin.identity.CurrentActor;
import io.tanxin.identity.Role;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.NotFound;
import io.tanxin.promises.PromiseDraft.Side;
import io.tanxin.promises.PromiseKey;
import io.tanxin.promises.WordKept;
import io.tanxin.promises.WordKept.Counted;
import io.tanxin.promises.WordKept.Whose;
import io.tanxin.ui.EmptyState;
import io.tanxin.ui.Glyph;
import io.tanxin.ui.KeysetRows;
import io.tanxin.ui.NarrowCards;
import io.tanxin.ui.PageHeader;
import io.tanxin.ui.QueryState;
import io.tanxin.ui.StatusBadge;
import jakarta.annotation.security.RolesAllowed;
import java.text.NumberFormat;
import org.jspecify.annotations.Nullable;

/** The index of promises kept, and every promise behind it: one's own word, or that of one side at one dealer. */
@Route("promises/kept")
@RolesAllowed({Role.MANAGER, Role.DIRECTOR, Role.COLLEAGUE})
class WordKeptView extends Div implements HasDynamicTitle, BeforeEnterObserver {
    private final transient WordKept word;
    private final transient Dealers dealers;
    private final PromiseFace face;
    private final QueryState state = new QueryState();

    WordKeptView(WordKept word, Dealers dealers, CurrentActor actor) {
        this.word = word;
        this.dealers = dealers;
        face = PromiseFace.of(this, actor.get().zone());
        addClassNames("page", "word-kept");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        state.read(event);
        show(
                state.get("dealer").map(WordKeptView::dealer).orElse(null),
                state.get("side", Side.class).orElse(Side.COMPANY));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("promises.kept.title");
    }

    private void show(@Nullable DealerId dealer, Side side) {
        var whose = dealer == null ? new Whose.Mine() : new Whose.Between(dealer, side);
        var title = dealer == null
                ? getTranslation("promises.kept.mine")
                : getTranslation("promises.kept." + side, dealers.brief(dealer).name());
        var kept = word.of(whose);
        var figure = new Paragraph(KeptWords.figure(this, kept));
        figure.addClassName("figure");
        var beside = new Paragraph(KeptWords.beside(this, kept));
        beside.addClassName("quiet");
        var how = new Paragraph(getTranslation("promises.kept.how"));
        how.addClassName("quiet");
        removeAll();
        add(new PageHeader(title), figure, beside, how, grid(whose));
    }

    private Grid<Counted> grid(Whose whose) {
        var grid = new Grid<Counted>();
        var percent = NumberFormat.getPercentInstance(face.locale());
        grid.addColumn(one -> one.row().words())
                .setHeader(getTranslation("promises.words"))
                .setFlexGrow(3);
        grid.addColumn(one -> one.row().dealerName()).setHeader(getTranslation("promises.dealer"));
        grid.addColumn(one -> face.fullDay(one.row().due()))
                .setHeader(getTranslation("promises.due"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(StatusBadge.<Counted>column(one -> face.badge(one.row())))
                .setHeader(getTranslation("promises.state"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(one -> percent.format(one.score()))
                .setHeader(getTranslation("promises.kept.score"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(one -> percent.format(one.weight()))
                .setHeader(getTranslation("promises.kept.weight"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        NarrowCards.in(
                grid,
                one -> new NarrowCards.Face(
                        one.row().words(),
                        getTranslation("promises.kept.card", percent.format(one.score()), percent.format(one.weight())),
                        face.badge(one.row())));
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setEmptyStateComponent(new EmptyState(Glyph.HANDSHAKE, getTranslation("promises.kept.none")));
        grid.getElement().setAttribute("aria-label", getTranslation("promises.kept.title"));
        grid.addItemClickListener(click -> getUI().ifPresent(
                        ui -> ui.navigate("promises/" + click.getItem().row().id())));
        KeysetRows.<Counted, PromiseKey>into(
                grid, one -> one.row().key(), (after, skip, limit) -> word.behind(whose, after, skip, limit));
        return grid;
    }

    private static DealerId dealer(String written) {
        try {
            return new DealerId(Long.parseLong(written));
        } catch (NumberFormatException nobodys) {
            throw new NotFound("dealer");
        }
    }
}
