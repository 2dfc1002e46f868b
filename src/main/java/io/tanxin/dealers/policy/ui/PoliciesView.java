package io.tanxin.dealers.policy.ui;

import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.formlayout.FormLayout.ResponsiveStep;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.tanxin.dealers.Stage;
import io.tanxin.dealers.policy.NurturePolicy;
import io.tanxin.dealers.policy.Policies;
import io.tanxin.dealers.policy.PolicyDraft;
import io.tanxin.dealers.policy.PolicyNumber;
import io.tanxin.dealers.policy.PolicyVersion;
import io.tanxin.identity.Role;
import io.tanxin.ui.Buttons;
import io.tanxin.ui.Card;
import io.tanxin.ui.PageHeader;
import io.tanxin.ui.Toast;
import jakarta.annotation.security.RolesAllowed;
import java.util.EnumMap;

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
        for (var stage : Stage.values()) add(card(stage));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("dealers.policies");
    }

    private Card card(Stage stage) {
        var known = policies.history(stage).getFirst().number();
        var version = policies.inForce(stage);
        var kind = new Select<NurturePolicy.Kind>();
        kind.setLabel(getTranslation("dealers.policy"));
        kind.setItems(NurturePolicy.Kind.values());
        kind.setItemLabelGenerator(one -> getTranslation("dealers.policy." + one));
        kind.setHelperText(getTranslation("dealers.policy.help"));
        kind.setValue(version.policy().kind());
        var form = new FormLayout(kind);
        form.setResponsiveSteps(new ResponsiveStep("0", 1), new ResponsiveStep("26rem", 2));
        var fields = new EnumMap<PolicyNumber, NumberField>(PolicyNumber.class);
        for (var number : PolicyNumber.values()) {
            var field = new NumberField(number, version.policy().get(number));
            fields.put(number, field);
            form.add(field);
        }
        var save = new Buttons.Soft(getTranslation("dealers.save"), click -> {
            if (fields.values().stream().anyMatch(NumberField::isBad)) return;
            var numbers = new EnumMap<PolicyNumber, Integer>(PolicyNumber.class);
            fields.forEach((number, field) -> numbers.put(number, field.getValue()));
            save(version, kind.getValue(), numbers, known);
        });
        var name = getTranslation("words.stage." + stage);
        save.setAriaLabel(getTranslation("dealers.policies.save", name));
        return new Card(name, form, save);
    }

    private void save(
            PolicyVersion before, NurturePolicy.Kind kind, EnumMap<PolicyNumber, Integer> numbers, int known) {
        var policy = new NurturePolicy(
                before.policy().version(),
                before.policy().stage(),
                kind,
                numbers,
                before.policy().aftercare());
        switch (policies.save(new PolicyDraft(policy, before.moments(), policies.today()), known)) {
            case Policies.Saved.Done done -> Toast.success(this, "dealers.policies.saved");
            case Policies.Saved.Unchanged same -> Toast.success(this, "dealers.policies.saved");
            case Policies.Saved.Senseless(var faults) ->
                faults.forEach(fault -> Toast.failure(this, "policies.fault." + fault));
            case Policies.Saved.ChangedMeanwhile meanwhile -> Toast.failure(this, "policies.changedMeanwhile");
        }
    }
}
