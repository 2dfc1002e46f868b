package io.tanxin.promises.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.tanxin.identity.Role;
import io.tanxin.promises.MissKinds;
import io.tanxin.promises.load.PromiseTerms;
import io.tanxin.promises.load.Terms;
import io.tanxin.reminders.NagGuard;
import io.tanxin.ui.Buttons;
import io.tanxin.ui.Card;
import io.tanxin.ui.MoneyField;
import io.tanxin.ui.PageHeader;
import io.tanxin.ui.Toast;
import jakarta.annotation.security.RolesAllowed;

/** The company's own terms for promises: how much fits into a week, what may be spent, what a promise means beside the contract. */
@Route("admin/promises")
@Menu(title = "promises.terms.title", icon = "handshake", order = 86)
@RolesAllowed(Role.ADMINISTRATOR)
class TermsView extends Div implements HasDynamicTitle {
    private final transient PromiseTerms terms;
    private final IntegerField capacity = new IntegerField();
    private final MoneyField above;
    private final TextArea english = sentence("promises.terms.english");
    private final TextArea chinese = sentence("promises.terms.chinese");
    private int version;

    TermsView(PromiseTerms terms, MissKinds kinds, NagGuard guard) {
        this.terms = terms;
        addClassNames("page", "promise-terms");
        capacity.setLabel(getTranslation("promises.terms.capacity"));
        capacity.setHelperText(getTranslation("promises.terms.capacity.help"));
        capacity.setMin(1);
        capacity.setMax(Terms.MOST_CAPACITY);
        capacity.setStepButtonsVisible(true);
        capacity.setRequiredIndicatorVisible(true);
        var now = terms.read();
        above = new MoneyField(
                getTranslation("promises.terms.above"), now.approveAbove().currency());
        above.setHelperText(getTranslation("promises.terms.above.help"));
        var form = new Div(capacity, above, english, chinese);
        form.addClassName("promise-form");
        add(
                new PageHeader(getTranslation("promises.terms.title")).line(getTranslation("promises.terms.text")),
                new Card(
                        getTranslation("promises.terms.card"),
                        form,
                        new Buttons.Accent(getTranslation("dealers.save"), click -> save())),
                new MissKindsCard(kinds),
                new NagCard(guard));
        fill(now);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("promises.terms.title");
    }

    private void fill(Terms now) {
        version = now.version();
        capacity.setValue(now.weekCapacity());
        above.setValue(now.approveAbove());
        english.setValue(now.english());
        chinese.setValue(now.chinese());
    }

    private void save() {
        var number = capacity.getValue();
        capacity.setErrorMessage(getTranslation("dealers.policies.between", 1, Terms.MOST_CAPACITY));
        capacity.setInvalid(number == null || number < 1 || number > Terms.MOST_CAPACITY);
        var amount = above.getValue();
        above.setErrorMessage(getTranslation("ui.required"));
        above.setInvalid(amount == null);
        blank(english);
        blank(chinese);
        if (number == null || capacity.isInvalid() || amount == null || english.isInvalid() || chinese.isInvalid())
            return;
        if (terms.save(new Terms(version, number, amount, english.getValue(), chinese.getValue()))) {
            Toast.success(this, "promises.terms.saved");
        } else {
            Toast.failure(this, "promises.terms.meanwhile");
        }
        fill(terms.read());
    }

    private void blank(TextArea field) {
        field.setErrorMessage(getTranslation("ui.required"));
        field.setInvalid(field.getValue().isBlank());
    }

    private TextArea sentence(String key) {
        var field = new TextArea(getTranslation(key));
        field.setMaxLength(Terms.LONGEST);
        field.setMinRows(2);
        field.setRequiredIndicatorVisible(true);
        field.setWidthFull();
        return field;
    }
}
