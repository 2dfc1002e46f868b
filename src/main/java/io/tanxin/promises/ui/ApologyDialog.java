package io.tanxin.promises.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.Route;
import io.tanxin.promises.MissKind;
import io.tanxin.promises.PromiseDetail;
import io.tanxin.ui.Buttons;
import io.tanxin.ui.DateWords;
import io.tanxin.ui.Needed;
import java.util.List;

/** What was said to the dealer after a miss, when, and what kind of miss it was (P4). The company's own sentence stands below. */
@Route(
        value = "promise-apology",
        registerAtStartup = false) // no address of its own: a script of its own, fetched when it opens
final class ApologyDialog extends Dialog {
    private final TextArea words = new TextArea();
    private final DatePicker on;
    private final Select<MissKind> kind = new Select<>();
    private final PromiseDialogs.Apologised then;

    ApologyDialog(PromiseDetail detail, List<MissKind> kinds, String sentence, PromiseDialogs.Apologised then) {
        this.then = then;
        var row = detail.row();
        var today = row.due().minusDays(row.daysLeft());
        setHeaderTitle(getTranslation("promises.repair.apologise"));
        words.setLabel(getTranslation("promises.repair.apologise.label"));
        words.setHelperText(getTranslation("promises.repair.apologise.help"));
        words.setRequiredIndicatorVisible(true);
        words.setMaxLength(1000);
        words.setMinRows(3);
        words.setWidthFull();
        on = DateWords.in(new DatePicker(getTranslation("promises.repair.apologise.on"), today));
        on.setMin(detail.madeOn());
        on.setMax(today);
        on.setRequiredIndicatorVisible(true);
        kind.setLabel(getTranslation("promises.repair.kind"));
        kind.setItems(kinds);
        kind.setItemLabelGenerator(one -> one.in(getLocale()));
        var promise = new Paragraph(row.words());
        promise.addClassName("promise-quote");
        var house = new Paragraph(sentence);
        house.addClassNames("quiet", "promise-sentence");
        var body = new Div(promise, words, on, kind, house);
        body.addClassName("promise-form");
        add(body);
        var ok = new Buttons.Accent(getTranslation("promises.repair.apologise.button"), click -> ok());
        ok.addClickShortcut(Key.ENTER, KeyModifier.CONTROL);
        getFooter().add(new Buttons.Plain(getTranslation("promises.cancel"), click -> close()), ok);
        setWidth("min(32rem, 94vw)");
        words.focus();
    }

    private void ok() {
        var required = getTranslation("promises.form.required");
        words.setErrorMessage(required);
        words.setInvalid(words.getValue().isBlank());
        kind.setErrorMessage(required);
        kind.setInvalid(kind.isEmpty());
        Needed.mark(on, required);
        if (words.isInvalid() || kind.isInvalid() || on.isInvalid()) return;
        close();
        then.said(kind.getValue().id(), words.getValue(), on.getValue());
    }
}
