package io.tanxin.dealers.situation.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.tanxin.dealers.situation.SituationStaff;
import io.tanxin.kernel.DealerId;
import io.tanxin.ui.Card;
import io.tanxin.ui.Toast;

/** For the owner: who of the staff sees these figures and may give them. */
class StaffCard extends Div {

    StaffCard(SituationStaff staff, DealerId dealer) {
        var members = staff.of(dealer);
        if (members.isEmpty()) return;
        var why = new Paragraph(getTranslation("situation.staff.text"));
        why.addClassName("quiet");
        var card = new Card(getTranslation("situation.staff"), why);
        for (var member : members) {
            var box = new Checkbox(member.name(), member.allowed());
            box.addClassName("situation-staff");
            box.addValueChangeListener(change -> {
                if (!change.isFromClient()) return;
                staff.let(dealer, member.id(), change.getValue());
                Toast.success(this, change.getValue() ? "situation.staff.in" : "situation.staff.out", member.name());
            });
            card.add(box);
        }
        add(card);
    }
}
