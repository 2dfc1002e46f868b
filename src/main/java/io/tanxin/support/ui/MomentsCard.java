package io.tanxin.support.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.function.SerializableRunnable;
import io.tanxin.dealers.policy.KeyMoment;
import io.tanxin.kernel.DealerId;
import io.tanxin.support.balance.DealerMoments;
import io.tanxin.ui.Buttons;
import io.tanxin.ui.Card;
import io.tanxin.ui.DateWords;
import io.tanxin.ui.Glyph;
import io.tanxin.ui.Needed;
import io.tanxin.ui.Toast;
import java.time.LocalDate;

/** The key moments that came for a dealer, and the place to note one. */
final class MomentsCard extends Div {
    private final transient DealerMoments moments;
    private final DealerId dealer;
    private final LocalDate today;
    private final SupportFace face;
    private final SerializableRunnable changed;

    MomentsCard(
            DealerMoments moments, DealerId dealer, LocalDate today, SupportFace face, SerializableRunnable changed) {
        this.moments = moments;
        this.dealer = dealer;
        this.today = today;
        this.face = face;
        this.changed = changed;
        var card = new Card(getTranslation("support.moments"));
        var offered = moments.offered(dealer);
        if (!offered.isEmpty()) {
            card.action(new Buttons.Plain(getTranslation("support.moments.note"), click -> ask()));
        }
        var list = new UnorderedList();
        for (var one : moments.of(dealer)) {
            var name = one.moment().in(face.locale());
            var gone = new Button(Glyph.TRASH.create(), click -> {
                moments.remove(dealer, one.id());
                changed.run();
            });
            gone.addClassName("plain");
            gone.setAriaLabel(getTranslation("support.moments.remove", name));
            list.add(new ListItem(new Span(getTranslation("support.moments.line", name, face.day(one.day()))), gone));
        }
        if (list.getComponentCount() == 0) {
            var none = new Paragraph(getTranslation("support.moments.none"));
            none.addClassName("quiet");
            card.add(none);
        } else card.add(list);
        add(card);
    }

    private void ask() {
        var which = new Select<KeyMoment>();
        which.setLabel(getTranslation("support.moment"));
        which.setItems(moments.offered(dealer));
        which.setItemLabelGenerator(one -> one == null ? "" : one.in(face.locale()));
        var day = DateWords.in(new DatePicker(getTranslation("support.moments.when")));
        day.setValue(today);
        var dialog = new Dialog(getTranslation("support.moments.note"));
        var body = new Div(which, day);
        body.addClassName("promise-form");
        dialog.add(body);
        dialog.getFooter().add(new Buttons.Plain(getTranslation("ui.cancel"), click -> dialog.close()));
        dialog.getFooter().add(new Buttons.Accent(getTranslation("support.log.save"), click -> {
            which.setErrorMessage(getTranslation("ui.required"));
            which.setInvalid(which.isEmpty());
            Needed.mark(day, getTranslation("ui.required"));
            if (which.isInvalid() || day.isInvalid()) return;
            moments.note(dealer, which.getValue().id(), day.getValue());
            dialog.close();
            changed.run();
            Toast.success(dialog, "support.moments.noted");
        }));
        dialog.setWidth("min(28rem, 94vw)");
        dialog.open();
    }
}
