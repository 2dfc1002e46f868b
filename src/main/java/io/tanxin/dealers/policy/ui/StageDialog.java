package io.tanxin.dealers.policy.ui;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializableBiPredicate;
import com.vaadin.flow.router.Route;
import io.tanxin.dealers.Stage;
import io.tanxin.dealers.policy.Stages;
import io.tanxin.kernel.DealerId;
import io.tanxin.ui.Buttons;
import io.tanxin.ui.Needed;
import java.util.Arrays;

/** To which stage, and what shows that it is right; what changes with it is said before. */
@Route(
        value = "change-stage",
        registerAtStartup = false) // no address of its own: a script of its own, fetched when it opens
final class StageDialog extends Dialog {
    private final Select<Stage> to = new Select<>();
    private final TextArea evidence = new TextArea(getTranslation("policies.stage.evidence"));
    private final Div changes = new Div();

    StageDialog(
            PolicyPanel.Desk desk,
            DealerId dealer,
            Stage from,
            PolicyWords words,
            SerializableBiPredicate<Stage, String> change) {
        setHeaderTitle(getTranslation("policies.stage.change"));
        setWidth("min(38rem, 96vw)");
        setCloseOnOutsideClick(false);
        to.setLabel(getTranslation("policies.stage.to"));
        to.setItems(Arrays.stream(Stage.values()).filter(one -> one != from).toList());
        to.setItemLabelGenerator(words::stage);
        to.addValueChangeListener(chosen -> {
            changes.removeAll();
            var lines = words.changes(
                    desk.policies().of(dealer),
                    desk.overrides().inStage(dealer, chosen.getValue()),
                    desk.moments().all());
            if (lines.isEmpty()) {
                changes.add(new Paragraph(getTranslation("policies.stage.same")));
                return;
            }
            var list = new UnorderedList();
            list.addClassName("policy-changes");
            lines.forEach(line -> list.add(new ListItem(line)));
            changes.add(new Paragraph(getTranslation("policies.stage.changes")), list);
            if (hasOwn(desk, dealer)) {
                var stays = new Paragraph(getTranslation("policies.stage.own"));
                stays.addClassName("quiet");
                changes.add(stays);
            }
        });
        evidence.setHelperText(getTranslation("policies.stage.evidence.help"));
        evidence.setMaxLength(Stages.LONGEST_EVIDENCE);
        evidence.setRequiredIndicatorVisible(true);
        var form = new Div(to, evidence, changes);
        form.addClassName("day-form");
        add(form);
        getFooter()
                .add(
                        new Buttons.Plain(getTranslation("ui.cancel"), click -> close()),
                        new Buttons.Accent(getTranslation("policies.stage.decide"), click -> {
                            Needed.mark(to, getTranslation("ui.required"));
                            if (evidence.getValue().isBlank()) evidence.clear();
                            Needed.mark(evidence, getTranslation("policies.stage.evidence.needed"));
                            if (to.isInvalid() || evidence.isInvalid()) return;
                            if (change.test(to.getValue(), evidence.getValue())) close();
                        }));
    }

    private static boolean hasOwn(PolicyPanel.Desk desk, DealerId dealer) {
        var today = desk.access().today();
        return desk.overrides().of(dealer).stream().anyMatch(one -> one.holdsOn(today));
    }
}
