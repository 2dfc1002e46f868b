package io.tanxin.dealers.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.contextmenu.ContextMenu;
import com.vaadin.flow.component.dependency.Uses;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.tanxin.dealers.Areas;
import io.tanxin.dealers.DealerPortrait;
import io.tanxin.dealers.DealerService;
import io.tanxin.dealers.DealerState;
import io.tanxin.dealers.panel.DealerPanel;
import io.tanxin.identity.Role;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.NotFound;
import io.tanxin.ui.Buttons;
import io.tanxin.ui.Glyph;
import io.tanxin.ui.PageHeader;
import io.tanxin.ui.PhoneLink;
import io.tanxin.ui.StatusBadge;
import io.tanxin.ui.Toast;
import jakarta.annotation.security.RolesAllowed;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A dealer's page: who it is on top, below it what each part of the portal knows of it, a tab for each, in the address. */
// what the panels show is not seen in this class; a dialog brings its own
@Uses(Checkbox.class)
@Uses(ContextMenu.class)
@Uses(Grid.class)
@Uses(Select.class)
@Route("dealers/:dealer/:tab?")
@RolesAllowed({Role.MANAGER, Role.DIRECTOR})
class DealerView extends Div implements HasDynamicTitle, BeforeEnterObserver {
    private final transient DealerService service;
    private final transient Areas areas;
    private final transient List<DealerPanel> panels;
    private final Div head = new Div();
    private final Tabs tabs = new Tabs();
    private final Div content = new Div();
    private @Nullable DealerId shown;
    private String name = "";

    DealerView(DealerService service, Areas areas, List<DealerPanel> panels) {
        this.service = service;
        this.areas = areas;
        this.panels = panels.stream()
                .sorted(Comparator.comparingInt(DealerPanel::order))
                .toList();
        addClassNames("page", "dealer-page");
        this.panels.forEach(panel -> tabs.add(new Tab(getTranslation(panel.title()))));
        tabs.addSelectedChangeListener(change -> {
            if (change.isFromClient()) open(word(this.panels.get(tabs.getSelectedIndex())));
        });
        content.addClassName("dealer-content");
        add(head, tabs, content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var dealer = id(event.getRouteParameters().get("dealer").orElse(""));
        var wanted = event.getRouteParameters().get("tab").orElse(word(panels.getFirst()));
        var panel = panels.stream()
                .filter(one -> word(one).equals(wanted))
                .findFirst()
                .orElseThrow(() -> new NotFound("tab"));
        if (!dealer.equals(shown)) header(service.portrait(dealer));
        shown = dealer;
        tabs.setSelectedIndex(panels.indexOf(panel));
        content.removeAll();
        content.add(panel.build(dealer));
    }

    @Override
    public String getPageTitle() {
        return name;
    }

    private void header(DealerPortrait dealer) {
        name = dealer.draft().name();
        tabs.getElement().setAttribute("aria-label", name);
        head.removeAll();
        head.add(new PageHeader(name)
                .line(line(dealer))
                .action(new Buttons.Plain(getTranslation("dealers.edit"), click -> edit(dealer)))
                .action(
                        dealer.state() == DealerState.ACTIVE
                                ? new Buttons.Plain(getTranslation("dealers.leave"), click -> leave(dealer))
                                : new Buttons.Soft(getTranslation("dealers.comeBack"), click -> comeBack(dealer))));
    }

    private Div line(DealerPortrait dealer) {
        var draft = dealer.draft();
        var line = new Div(
                new Span(draft.code()),
                new StatusBadge(StageBadge.look(draft.stage(), getTranslation("words.stage." + draft.stage()))),
                new Span(Places.of(draft.province(), draft.city())));
        line.addClassName("row");
        if (dealer.state() == DealerState.LEFT) {
            line.add(new StatusBadge(
                    new StatusBadge.Look(StatusBadge.Tone.NEUTRAL, Glyph.SIGN_OUT, getTranslation("dealers.hasLeft"))));
        }
        var manager = dealer.managerName();
        line.add(new Span(
                manager == null ? getTranslation("dealers.nobody") : getTranslation("dealers.caredBy", manager)));
        var phone = dealer.managerPhone();
        if (phone != null) line.add(new PhoneLink(phone));
        return line;
    }

    private void edit(DealerPortrait dealer) {
        new DealerDialog(
                        areas.all(),
                        dealer.draft(),
                        draft -> service.edit(dealer.id(), dealer.version(), draft),
                        id -> again())
                .open();
    }

    private void leave(DealerPortrait dealer) {
        service.leave(dealer.id());
        again();
        Toast.undo(this, "dealers.left", () -> comeBack(dealer), name);
    }

    private void comeBack(DealerPortrait dealer) {
        service.comeBack(dealer.id());
        again();
    }

    /** After a change of the dealer itself: the whole page anew. */
    private void again() {
        shown = null;
        UI.getCurrent().refreshCurrentRoute(false);
    }

    private void open(String tab) {
        var dealer = shown;
        if (dealer != null) UI.getCurrent().navigate("dealers/" + dealer + "/" + tab);
    }

    private static String word(DealerPanel panel) {
        return panel.title().substring(panel.title().lastIndexOf('.') + 1);
    }

    private static DealerId id(String written) {
        if (!written.matches("\\d{1,18}")) throw new NotFound("dealer");
        return new DealerId(Long.parseLong(written));
    }
}
