package io.tanxin.concerns.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializableConsumer;
import io.tanxin.concerns.Addressee;
import io.tanxin.concerns.ConcernDesk;
import io.tanxin.concerns.ConcernDraft;
import io.tanxin.concerns.ConcernKind;
import io.tanxin.concerns.Raised;
import io.tanxin.concerns.Urgency;
import io.tanxin.kernel.DealerId;
import io.tanxin.ui.Buttons;

/** What it is, some words, a photo, send; what nobody has to touch lies below. The words stay in this browser until they are sent. */
final class TellForm extends Div {
    /** What was typed and not sent outlives a lost connection: it is kept where it was typed, for this dealer, and goes when it is sent. */
    private static final String KEEP = """
            const key = $0; const field = this;
            const kept = localStorage.getItem(key);
            if (kept && !field.value) { field.value = kept; field.dispatchEvent(new CustomEvent('change', {bubbles: true})); }
            field.addEventListener('input', () => field.value ? localStorage.setItem(key, field.value) : localStorage.removeItem(key));
            """;

    private final transient ConcernDesk desk;
    private final DealerId dealer;
    private final SerializableConsumer<Raised> sent;
    private final RadioButtonGroup<ConcernKind> kind = new RadioButtonGroup<>();
    private final TextArea words = new TextArea();
    private final PhotoUpload photos = new PhotoUpload();
    private final Checkbox waiting = new Checkbox();
    private final Checkbox past = new Checkbox();

    TellForm(ConcernDesk desk, DealerId dealer, SerializableConsumer<Raised> sent) {
        this.desk = desk;
        this.dealer = dealer;
        this.sent = sent;
        addClassName("tell-form");
        kind.setLabel(getTranslation("concerns.my.kind"));
        kind.setItems(ConcernKind.values());
        kind.setItemLabelGenerator(one -> getTranslation("concerns.my.kind." + one));
        kind.addClassName("chips");
        words.setLabel(getTranslation("concerns.my.words"));
        words.setMaxLength(4000);
        words.setMinRows(4);
        words.setWidthFull();
        words.getElement().executeJs(KEEP, key());
        waiting.setLabel(getTranslation("concerns.my.waiting"));
        var above = desk.above(dealer);
        past.setLabel(getTranslation("concerns.my.past", above == null ? "" : above));
        past.setHelperText(getTranslation("concerns.my.pastHelp"));
        past.setVisible(above != null);
        var send = new Buttons.Accent(getTranslation("concerns.my.send"), click -> send());
        var quiet = new Paragraph(getTranslation("concerns.my.promise"));
        quiet.addClassName("quiet");
        add(kind, words, photos, waiting, past, send, quiet);
    }

    private void send() {
        kind.setErrorMessage(getTranslation("concerns.my.kindNeeded"));
        kind.setInvalid(kind.isEmpty());
        var nothing = words.getValue().isBlank() && photos.photos().isEmpty();
        words.setErrorMessage(getTranslation("concerns.my.wordsNeeded"));
        words.setInvalid(nothing);
        if (kind.isInvalid() || nothing) return;
        var said = words.getValue().isBlank() ? getTranslation("concerns.my.onlyPhoto") : words.getValue();
        var draft = new ConcernDraft(
                dealer,
                kind.getValue(),
                waiting.getValue() ? Urgency.CUSTOMER_WAITING : Urgency.NORMAL,
                null,
                past.getValue() ? Addressee.DIRECTOR : Addressee.MANAGER,
                said);
        Attempt.at(this, () -> {
            var raised = desk.raise(draft, photos.photos());
            photos.forgetAll();
            // by the page: the field is gone when the browser hears of it
            getUI().ifPresent(ui -> ui.getPage().executeJs("localStorage.removeItem($0)", key()));
            sent.accept(raised);
        });
    }

    private String key() {
        return "tanxin.tell." + dealer;
    }
}
