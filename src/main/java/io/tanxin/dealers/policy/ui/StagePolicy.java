package io.tanxin.dealers.policy.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.tanxin.dealers.Stage;
import io.tanxin.dealers.policy.KeyMoments;
import io.tanxin.dealers.policy.Policies;
import io.tanxin.dealers.policy.PolicyVersion.Standing;
import io.tanxin.ui.Buttons;
import io.tanxin.ui.DateWords;
import io.tanxin.ui.Toast;
import java.util.List;

/** One stage's policy: what holds now, to be edited from a day on, and below it all that was decided before. */
final class StagePolicy extends Div {
    private final transient Policies policies;
    private final transient KeyMoments moments;
    private final transient List<Touching> touching;
    private final Stage stage;
    private final PolicyWords words;

    StagePolicy(Policies policies, KeyMoments moments, List<Touching> touching, Stage stage, PolicyWords words) {
        this.policies = policies;
        this.moments = moments;
        this.touching = touching;
        this.stage = stage;
        this.words = words;
        addClassName("policy-stage");
        show();
    }

    private void show() {
        removeAll();
        var history = policies.history(stage);
        var known = history.getFirst().number();
        var all = moments.all();
        var form = new PolicyForm(policies.inForce(stage), all, policies.today(), words);
        touching.forEach(one -> one.beside(form, stage));
        var from = DateWords.in(new DatePicker(getTranslation("policies.from")));
        from.setMin(policies.today());
        from.setValue(policies.today());
        from.setRequired(true);
        from.setHelperText(getTranslation("policies.from.help"));
        var save = new Buttons.Accent(getTranslation("dealers.save"), click -> save(form, from, known));
        save.setAriaLabel(getTranslation("dealers.policies.save", words.stage(stage)));
        var bar = new Div(from, save);
        bar.addClassName("policy-bar");
        history.stream()
                .filter(version -> version.standing() == Standing.PLANNED)
                .forEach(version -> {
                    var told = new Paragraph(getTranslation(
                            "policies.planned", words.dates().dayYear(version.from()), version.number()));
                    told.addClassNames("policy-planned");
                    add(told);
                });
        add(form, bar, new VersionsCard(history, all, words, this::withdraw));
    }

    private void save(PolicyForm form, DatePicker from, int known) {
        var day = from.getValue();
        if (day == null || from.isInvalid()) {
            from.setInvalid(true);
            from.focus();
            return;
        }
        var draft = form.draft(day);
        if (draft.isEmpty()) return;
        switch (policies.save(draft.get(), known)) {
            case Policies.Saved.Done(var number) -> {
                show();
                Toast.undo(
                        this,
                        "policies.saved",
                        () -> {
                            policies.withdraw(stage, number);
                            show();
                        },
                        words.dates().dayYear(day));
            }
            case Policies.Saved.Unchanged same -> Toast.success(this, "policies.unchanged");
            case Policies.Saved.Senseless(var faults) ->
                faults.forEach(fault -> Toast.failure(this, "policies.fault." + fault));
            case Policies.Saved.ChangedMeanwhile meanwhile -> Toast.failure(this, "policies.changedMeanwhile");
        }
    }

    private void withdraw(int number) {
        policies.withdraw(stage, number);
        show();
        Toast.success(this, "policies.withdrawn", number);
    }
}
