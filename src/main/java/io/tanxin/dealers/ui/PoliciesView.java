package io.tanxin.dealers.ui;

import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.formlayout.FormLayout.ResponsiveStep;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.tanxin.dealers.NurturePolicy;
import io.tanxin.dealers.Policies;
import io.tanxin.identity.Role;
import io.tanxin.ui.Buttons;
import io.tanxin.ui.Card;
import io.tanxin.ui.PageHeader;
import io.tanxin.ui.Toast;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** What the company holds right for dealers of each stage: a few numbers, each with what it does. */
@Route("admin/policies")
@Menu(title = "dealers.policies", icon = "settings", order = 85)
@RolesAllowed(Role.ADMINISTRATOR)
class PoliciesView extends Div implements HasDynamicTitle {
    private final transient Policies policies;

    PoliciesView(Policies policies) {
        this.policies = policies;
        addClassName("page");
        add(new PageHeader(getTranslation("dealers.policies")).line(getTranslation("dealers.policies.text")));
        policies.all().forEach(policy -> add(card(policy)));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("dealers.policies");
    }

    private Card card(NurturePolicy policy) {
        var kind = new Select<NurturePolicy.Kind>();
        kind.setLabel(getTranslation("dealers.policy"));
        kind.setItems(NurturePolicy.Kind.values());
        kind.setItemLabelGenerator(one -> getTranslation("dealers.policy." + one));
        kind.setHelperText(getTranslation("dealers.policy.help"));
        kind.setValue(policy.kind());
        var checkIn = days("checkIn", 1, 730, policy.checkInEveryDays());
        var lead = days("lead", 1, NurturePolicy.MOST_LEAD, policy.inviteLeadDays());
        var silence = days("silence", 1, 730, policy.longestSilenceDays());
        var grace = days("grace", 0, 90, policy.doneGraceDays());
        var presumed = days("presumed", 1, 90, policy.presumedKeptDays());
        var form = new FormLayout(kind, checkIn, lead, silence, grace, presumed);
        form.setResponsiveSteps(new ResponsiveStep("0", 1), new ResponsiveStep("26rem", 2));
        var save = new Buttons.Soft(getTranslation("dealers.save"), click -> {
            if (List.of(checkIn, lead, silence, grace, presumed).stream().anyMatch(PoliciesView::isBad)) return;
            policies.save(new NurturePolicy(
                    policy.stage(),
                    kind.getValue(),
                    checkIn.getValue(),
                    lead.getValue(),
                    silence.getValue(),
                    grace.getValue(),
                    presumed.getValue()));
            Toast.success(this, "dealers.policies.saved");
        });
        save.setAriaLabel(getTranslation("dealers.policies.save", stage(policy)));
        return new Card(stage(policy), form, save);
    }

    private String stage(NurturePolicy policy) {
        return getTranslation("words.stage." + policy.stage());
    }

    private IntegerField days(String key, int least, int most, int now) {
        var field = new IntegerField(getTranslation("dealers.policies." + key));
        field.setHelperText(getTranslation("dealers.policies." + key + ".help"));
        field.setMin(least);
        field.setMax(most);
        field.setStepButtonsVisible(true);
        field.setRequiredIndicatorVisible(true);
        field.setI18n(new IntegerField.IntegerFieldI18n()
                .setBadInputErrorMessage(getTranslation("dealers.policies.between", least, most))
                .setRequiredErrorMessage(getTranslation("ui.required"))
                .setMinErrorMessage(getTranslation("dealers.policies.between", least, most))
                .setMaxErrorMessage(getTranslation("dealers.policies.between", least, most)));
        field.setValue(now);
        return field;
    }

    private static boolean isBad(IntegerField field) {
        var value = field.getValue();
        var bad = value == null || value < field.getMin() || value > field.getMax();
        field.setInvalid(bad);
        if (bad) field.focus();
        return bad;
    }
}
