package io.tanxin.portal;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.tanxin.identity.Role;
import jakarta.annotation.security.RolesAllowed;

/** The dealer's person about itself. */
@Route("my/me")
@RolesAllowed(Role.DEALER)
class MyMeView extends Div implements HasDynamicTitle {

    MyMeView(MePanel panel) {
        panel.into(this);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("portal.me");
    }
}
