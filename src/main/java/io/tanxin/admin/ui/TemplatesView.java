package io.tanxin.admin.ui;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.masterdetaillayout.MasterDetailLayout;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.OptionalParameter;
import com.vaadin.flow.router.Route;
import io.tanxin.calendar.Dates;
import io.tanxin.identity.CurrentActor;
import io.tanxin.identity.Role;
import io.tanxin.mail.Wordings;
import io.tanxin.ui.NarrowCards;
import io.tanxin.ui.PageHeader;
import io.tanxin.ui.QueryState;
import jakarta.annotation.security.RolesAllowed;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The letters in the company's own words, in both languages. The open letter and its language stand in the address. */
@Route("admin/templates")
@Menu(title = "wordings.title", icon = "edit", order = 92)
@RolesAllowed(Role.ADMINISTRATOR)
class TemplatesView extends Div implements HasDynamicTitle, HasUrlParameter<String>, BeforeEnterObserver {
    private final transient Wordings wordings;
    private final OutboxWords words;
    private final QueryState state = new QueryState();
    private final MasterDetailLayout layout = new MasterDetailLayout();
    private final Grid<Wordings.Brief> grid = new Grid<>();
    private @Nullable String open;

    TemplatesView(Wordings wordings, CurrentActor actor) {
        this.wordings = wordings;
        words = new OutboxWords(this, new Dates(getLocale(), actor.get().zone()));
        addClassNames("page", "outbox");
        fillGrid();
        layout.setMaster(grid);
        layout.setMasterSize("18rem");
        layout.setExpandMaster(true);
        layout.setDetailSize("36rem");
        layout.addDetailEscapePressListener(pressed -> show(null));
        layout.addBackdropClickListener(click -> show(null));
        add(new PageHeader(getTranslation("wordings.title")).line(getTranslation("wordings.line")), layout);
    }

    @Override
    public void setParameter(BeforeEvent event, @OptionalParameter @Nullable String kind) {
        open = kind == null ? null : kind.replaceFirst("\\.", "/");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        state.read(event);
        refill();
        detail();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("wordings.title");
    }

    private void fillGrid() {
        grid.addColumn(one -> words.kind(one.kind())).setHeader(getTranslation("wordings.letter"));
        grid.addColumn(one -> standing(one.english()))
                .setHeader("English")
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(one -> standing(one.chinese()))
                .setHeader("简体中文")
                .setAutoWidth(true)
                .setFlexGrow(0);
        NarrowCards.in(
                grid, one -> new NarrowCards.Face(words.kind(one.kind()), standing(one.english() + one.chinese())));
        grid.getElement().setAttribute("aria-label", getTranslation("wordings.title"));
        grid.setSelectionMode(Grid.SelectionMode.SINGLE);
        grid.addSelectionListener(chosen -> {
            if (chosen.isFromClient())
                show(chosen.getFirstSelectedItem().map(Wordings.Brief::kind).orElse(null));
        });
    }

    private String standing(int changed) {
        return getTranslation(changed == 0 ? "wordings.shipped" : "wordings.changed", changed);
    }

    private void refill() {
        grid.setItems(wordings.all());
    }

    private Locale language() {
        return state.get("lang")
                .map(Locale::forLanguageTag)
                .map(asked -> asked.getLanguage().equals("zh") ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH)
                .orElse(getLocale().getLanguage().equals("zh") ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH);
    }

    /** Opens a letter beside the list, or closes it; the address goes along. */
    private void show(@Nullable String kind) {
        open = kind;
        state.path(this, kind == null ? "admin/templates" : "admin/templates/" + kind.replaceFirst("/", "."));
        detail();
    }

    private void speak(Locale language) {
        state.put(this, "lang", language.toLanguageTag());
        detail();
    }

    private void detail() {
        if (open == null) {
            layout.setDetail(null);
            grid.deselectAll();
            return;
        }
        layout.setDetail(new WordingPane(
                wordings, wordings.sheet(open, language()), words, this::speak, this::changed, () -> show(null)));
    }

    private void changed() {
        refill();
        detail();
    }
}
