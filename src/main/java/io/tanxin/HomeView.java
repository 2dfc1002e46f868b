package io.tanxin;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.menu.MenuConfiguration;
import io.tanxin.identity.CurrentActor;
import io.tanxin.identity.Role;
import jakarta.annotation.security.PermitAll;

/** The bare address: leads everybody to where their day begins. */
@Route(value = "", autoLayout = false)
@PermitAll
class HomeView extends Div implements BeforeEnterObserver {
    private final CurrentActor actor;

    HomeView(CurrentActor actor) {
        this.actor = actor;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        event.forwardTo(actor.get().is(Role.DEALER) ? "my" : firstOfMenu());
    }

    private static String firstOfMenu() {
        return MenuConfiguration.getMenuEntries().stream()
                .findFirst()
                .map(entry -> entry.path().replaceFirst("^/", ""))
                .orElse("me");
    }
}
