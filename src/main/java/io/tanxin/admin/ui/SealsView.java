package io.tanxin.admin.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.tanxin.calendar.Dates;
import io.tanxin.dealers.SealSearch;
import io.tanxin.identity.CurrentActor;
import io.tanxin.identity.Role;
import io.tanxin.seals.FoundSeal;
import io.tanxin.seals.SealErasing;
import io.tanxin.ui.Buttons;
import io.tanxin.ui.Card;
import io.tanxin.ui.EmptyState;
import io.tanxin.ui.Glyph;
import io.tanxin.ui.PageHeader;
import io.tanxin.ui.QueryState;
import io.tanxin.ui.SearchField;
import io.tanxin.ui.Toast;
import jakarta.annotation.security.RolesAllowed;

/** A part of what was sealed is erased here: found by the fingerprint that people read out, never by what it says. */
@Route("admin/seals")
@Menu(title = "seals.admin.title", icon = "lock", order = 96)
@RolesAllowed(Role.ADMINISTRATOR)
class SealsView extends Div implements HasDynamicTitle, BeforeEnterObserver {
    private final transient SealSearch search;
    private final transient SealErasing erasing;
    private final Dates dates;
    private final QueryState state = new QueryState();
    private final SearchField field = new SearchField(getTranslation("seals.admin.print"), this::typed);
    private final Div found = new Div();

    SealsView(SealSearch search, SealErasing erasing, CurrentActor actor) {
        this.search = search;
        this.erasing = erasing;
        dates = new Dates(getLocale(), actor.get().zone());
        addClassName("page");
        add(new PageHeader(getTranslation("seals.admin.title")).line(getTranslation("seals.admin.line")), field, found);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        state.read(event);
        field.setValue(state.get("print").orElse(""));
        show();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("seals.admin.title");
    }

    private void typed(String print) {
        state.put(this, "print", print);
        show();
    }

    private void show() {
        found.removeAll();
        var print = state.get("print").orElse("");
        var hits = search.find(print);
        hits.forEach(hit -> found.add(card(hit)));
        if (!hits.isEmpty()) return;
        var sentence = print.isEmpty() ? "seals.admin.none" : "seals.admin.notFound";
        found.add(new EmptyState(Glyph.LOCK, getTranslation(sentence)));
    }

    private Card card(SealSearch.Hit hit) {
        var seal = hit.seal();
        var mark = seal.mark();
        var what = new Paragraph(getTranslation(
                "seals.admin.what",
                mark.number(),
                getTranslation("seals.kind." + mark.subject().kind()),
                dates.dayTimeYear(mark.at()),
                mark.print()));
        var parts = new UnorderedList();
        parts.addClassName("seal-parts");
        seal.parts().forEach(part -> parts.add(line(seal, part)));
        var card = new Card(hit.dealer(), what, parts);
        var erased = mark.erased();
        if (erased != null) {
            card.add(new Paragraph(getTranslation("seals.erased", dates.dayTimeYear(erased.at()), erased.because())));
        }
        return card;
    }

    private ListItem line(FoundSeal seal, FoundSeal.Part part) {
        var item = new ListItem(new Span(getTranslation("seals.part." + part.kind())));
        if (part.erased()) {
            var gone = new Span(getTranslation("seals.admin.erased"));
            gone.addClassName("quiet");
            item.add(gone);
        } else if (!seal.isErasure()) {
            item.add(new Buttons.Plain(getTranslation("seals.admin.erase"), click -> ask(seal, part)));
        }
        return item;
    }

    private void ask(FoundSeal seal, FoundSeal.Part part) {
        new AskReason(reason -> {
                    var mark = seal.mark();
                    erasing.erase(mark.dealer(), mark.number(), part.name(), reason);
                    Toast.success(this, "seals.admin.done");
                    show();
                })
                .open();
    }
}
