package io.tanxin.plans.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import io.tanxin.dealers.DealerSeals;
import io.tanxin.dealers.panel.SealLine;
import io.tanxin.plans.PlanSheet;
import io.tanxin.plans.Plans;
import io.tanxin.ui.Glyph;
import java.time.ZoneId;

/** Below the words of a version: its seal, and the same on paper. */
final class PlanSealed extends Div {

    PlanSealed(Plans plans, PlanSheet sheet, DealerSeals seals, ZoneId zone) {
        var number = sheet.shown().number();
        plans.seal(sheet.id(), number).ifPresent(mark -> add(new SealLine(mark, seals, zone)));
        var paper = new Anchor("/papers/plans/" + sheet.id() + "?v=" + number, getTranslation("plans.paper"));
        paper.setRouterIgnore(true);
        paper.getElement().setAttribute("download", true);
        paper.addComponentAsFirst(Glyph.DOWNLOAD.create());
        paper.addClassName("paper-link");
        add(paper);
    }
}
