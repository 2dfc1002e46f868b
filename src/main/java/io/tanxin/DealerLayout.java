package io.tanxin;

import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.HighlightConditions;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.router.RouterLink;
import io.tanxin.dealers.DealerBrief;
import io.tanxin.dealers.Dealers;
import io.tanxin.dealers.panel.ChosenDealer;
import io.tanxin.identity.Role;
import io.tanxin.ui.Glyph;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** Around the dealer's own screens: one thumb, one column, the few ways at the bottom of the phone. */
@Layout("/my")
@JsModule("./keys.js")
@RolesAllowed(Role.DEALER)
class DealerLayout extends Div implements RouterLayout {
    private final Main main = new Main();
    private final SkipLink skip = new SkipLink();

    DealerLayout(Dealers dealers, ChosenDealer chosen) {
        addClassName("dealer-side");
        getElement().setAttribute("theme", "dealer");
        skip.leadsTo(main);
        add(skip, head(dealers.mine(), chosen), main, ways());
    }

    @Override
    public void showRouterLayoutContent(HasElement content) {
        main.getElement().removeAllChildren().appendChild(content.getElement());
        skip.toTop();
    }

    private Header head(List<DealerBrief> mine, ChosenDealer chosen) {
        var brand = new Div(new Span("Tanxin"), new Span("谈心"));
        brand.addClassName("brand");
        var head = new Header(brand);
        head.addClassName("dealer-head");
        if (mine.size() > 1) head.add(chooser(mine, chosen));
        return head;
    }

    private Select<DealerBrief> chooser(List<DealerBrief> mine, ChosenDealer chosen) {
        var box = new Select<DealerBrief>();
        box.setAriaLabel(getTranslation("app.chooseDealer"));
        box.setItems(mine);
        box.setItemLabelGenerator(DealerBrief::name);
        box.setValue(chosen.of(mine));
        box.addValueChangeListener(change -> {
            chosen.choose(change.getValue().id());
            UI.getCurrent().refreshCurrentRoute(true);
        });
        return box;
    }

    /** Only what is there. */
    private Nav ways() {
        var ways = new Nav();
        ways.addClassName("bottom-bar");
        ways.getElement().setAttribute("aria-label", getTranslation("app.menu"));
        way(ways, "my", Glyph.HOME, "app.way.home");
        way(ways, "my/plan", Glyph.FLAG, "app.way.plan");
        way(ways, "my/days", Glyph.CALENDAR, "app.way.days");
        way(ways, "my/talk", Glyph.CHAT, "app.way.talk");
        way(ways, "my/promises", Glyph.HANDSHAKE, "app.way.promises");
        way(ways, "my/me", Glyph.PERSON, "app.way.me");
        return ways;
    }

    private void way(Nav ways, String path, Glyph glyph, String key) {
        RouteConfiguration.forApplicationScope().getRoute(path).ifPresent(screen -> {
            var link = new RouterLink("", screen);
            link.add(glyph.create(), new Span(getTranslation(key)));
            link.setHighlightCondition(
                    path.equals("my") ? HighlightConditions.sameLocation() : HighlightConditions.locationPrefix());
            link.setHighlightAction((marked, here) -> {
                if (here) marked.getElement().setAttribute("aria-current", "page");
                else marked.getElement().removeAttribute("aria-current");
            });
            ways.add(link);
        });
    }
}
