package io.tanxin;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.tanxin.identity.Role;
import io.tanxin.portal.MePanel;
import jakarta.annotation.security.RolesAllowed;

/** One of the company's people about itself. */
@Route("me")
@RolesAllowed({Role.ADMINISTRATOR, Role.DIRECTOR, Role.MANAGER, Role.COLLEAGUE})
class MeView extends Div implements HasDynamicTitle {

    MeView(MePanel panel) {
        panel.into(this);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("portal.me");
    }
}
