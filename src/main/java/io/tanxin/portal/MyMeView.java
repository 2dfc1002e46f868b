package io.tanxin.portal;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.tanxin.dealers.Colleagues;
import io.tanxin.dealers.panel.ChosenDealer;
import io.tanxin.identity.Role;
import jakarta.annotation.security.RolesAllowed;

/** The dealer's person about itself. */
@Route("my/me")
@RolesAllowed(Role.DEALER)
class MyMeView extends Div implements HasDynamicTitle {

    MyMeView(MePanel panel, Colleagues colleagues, ChosenDealer chosen) {
        panel.into(this);
        var dealer = chosen.get().id();
        if (!colleagues.mayInvite(dealer)) return;
        addComponentAtIndex(1, new ColleaguesCard(colleagues, dealer));
        add(new MyDataCard(dealer));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("portal.me");
    }
}
