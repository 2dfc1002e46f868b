package io.tanxin.concerns.decisions.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.tanxin.concerns.decisions.DecisionKey;
import io.tanxin.concerns.decisions.TermsOfConflicts;
import io.tanxin.concerns.decisions.Trust;
import io.tanxin.concerns.decisions.TrustRow;
import io.tanxin.identity.CurrentActor;
import io.tanxin.identity.Role;
import io.tanxin.tables.Downloads;
import io.tanxin.tables.ListExport;
import io.tanxin.tables.ListExports;
import io.tanxin.ui.Buttons;
import io.tanxin.ui.KeysetRows;
import io.tanxin.ui.PageHeader;
import io.tanxin.ui.QueryState;
import io.tanxin.ui.SearchField;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** Where dealers' words were taken without proof, each use of it. */
@Route("decisions/trust")
@StyleSheet("concerns.css")
@RolesAllowed({Role.MANAGER, Role.DIRECTOR})
class TrustView extends Div implements HasDynamicTitle, BeforeEnterObserver {
    private final transient Trust trust;
    private final transient TrustParts parts;
    private final DecisionFace face;
    private final QueryState state = new QueryState();
    private final SearchField search;
    private final KeysetRows<TrustRow, DecisionKey> rows;

    TrustView(Trust trust, TermsOfConflicts terms, TrustParts parts, ListExports exports, CurrentActor actor) {
        this.trust = trust;
        this.parts = parts;
        face = DecisionFace.of(this, actor.get().zone());
        addClassNames("page", "promises", "decisions");
        search = new SearchField(getTranslation("decisions.search"), words -> {
            state.put(this, "q", words);
            filtered();
        });
        var row = new Div(search);
        row.addClassName("row");
        var filters = new Div(row);
        filters.addClassName("promise-filters");
        var grid = TrustGrid.of(face, true);
        var mayApprove = actor.may("decisions:approve");
        grid.addItemClickListener(click -> parts.look(this, click.getItem(), mayApprove, face, this::filtered));
        rows = KeysetRows.into(
                grid, TrustRow::key, (after, skip, limit) -> trust.rows(words(), null, after, skip, limit));
        var now = terms.read();
        add(
                new PageHeader(getTranslation("decisions.trust.title"), new Downloads(exports, this::file))
                        .line(getTranslation(
                                "decisions.trust.line", face.money(now.trustClaim()), face.money(now.trustYear())))
                        .action(new Buttons.Accent(getTranslation("decisions.trust.take"), click -> take())),
                filters,
                grid);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        state.read(event);
        search.setValue(words());
        filtered();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("decisions.trust.title");
    }

    private ListExport<?, ?> file() {
        var words = words();
        return new ListExport<TrustRow, DecisionKey>(
                "trust",
                getTranslation("decisions.trust.title"),
                List.of(
                        new ListExport.Column<>(face.say("decisions.trust.when"), row -> face.moment(row.takenAt())),
                        new ListExport.Column<>(face.say("decisions.dealer"), TrustRow::dealerName),
                        new ListExport.Column<>(
                                face.say("decisions.trust.amount"),
                                row -> row.amount().amount()),
                        new ListExport.Column<>(
                                face.say("decisions.currency"),
                                row -> row.amount().code()),
                        new ListExport.Column<>(face.say("decisions.trust.for"), TrustRow::words),
                        new ListExport.Column<>(face.say("decisions.trust.takenBy"), TrustRow::takenBy),
                        new ListExport.Column<>(
                                face.say("decisions.state"), row -> face.say("words.trust." + row.state())),
                        new ListExport.Column<>(face.say("decisions.decidedBy"), TrustRow::decidedBy)),
                (after, skip, limit) -> trust.rows(words, null, after, skip, limit),
                TrustRow::key,
                state.narrowed());
    }

    private String words() {
        return state.get("q").orElse("").strip();
    }

    private void filtered() {
        rows.fromTheTop();
    }

    private void take() {
        parts.take(this, null, this::filtered);
    }
}
