package io.tanxin.support.rules.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.Route;
import io.tanxin.promises.PromiseDraft.Side;
import io.tanxin.ui.Buttons;
import io.tanxin.ui.DateWords;
import io.tanxin.ui.Needed;
import java.io.Serializable;
import java.time.LocalDate;

/** What came of a rule that was not kept becomes a promise of either side; all is filled in, so that one click is enough. */
@Route(
        value = "check-promise",
        registerAtStartup = false) // no address of its own: a script of its own, fetched when it opens
final class PromiseDialog extends Dialog {
    private static final int USUAL_DAYS = 14;

    interface Made extends Serializable {
        void promise(Side side, String words, LocalDate due);
    }

    PromiseDialog(String rule, LocalDate today, Made made) {
        setHeaderTitle(getTranslation("rules.promise.title"));
        var side = new Select<Side>();
        side.setLabel(getTranslation("rules.promise.side"));
        side.setItems(Side.DEALER, Side.COMPANY);
        side.setItemLabelGenerator(one -> getTranslation("rules.promise.side." + one));
        side.setValue(Side.DEALER);
        var words = new TextArea(getTranslation("rules.promise.words"));
        words.setMaxLength(500);
        words.setValue(rule);
        words.setWidthFull();
        var due = DateWords.in(new DatePicker(getTranslation("rules.promise.due")));
        due.setMin(today);
        due.setValue(today.plusDays(USUAL_DAYS));
        add(side, words, due);
        getFooter()
                .add(
                        new Buttons.Plain(getTranslation("ui.cancel"), click -> close()),
                        new Buttons.Accent(getTranslation("rules.promise.button"), click -> {
                            words.setErrorMessage(getTranslation("ui.required"));
                            words.setInvalid(words.getValue().isBlank());
                            Needed.mark(due, getTranslation("ui.required"));
                            if (words.isInvalid() || due.isInvalid()) return;
                            close();
                            made.promise(side.getValue(), words.getValue().strip(), due.getValue());
                        }));
        setWidth("min(32rem, 94vw)");
    }
}
