package io.tanxin.support.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.spring.annotation.SpringComponent;
import io.tanxin.plans.Plans;
import io.tanxin.support.SupportDetail;
import io.tanxin.support.SupportFiles;
import io.tanxin.support.SupportImport;
import io.tanxin.support.SupportService;
import io.tanxin.support.effect.Effects;
import io.tanxin.support.rules.Checks;

/** The parts, over their services. */
@SpringComponent
class SupportPartsMaking implements SupportParts {
    private final SupportService support;
    private final SupportFiles files;
    private final Effects effects;
    private final SupportImport imports;
    private final SupportLogging logging;
    private final Repeating repeating;
    private final Plans plans;
    private final Checks checks;

    SupportPartsMaking(
            SupportService support,
            SupportFiles files,
            Effects effects,
            SupportImport imports,
            SupportLogging logging,
            Repeating repeating,
            Plans plans,
            Checks checks) {
        this.support = support;
        this.files = files;
        this.effects = effects;
        this.imports = imports;
        this.logging = logging;
        this.repeating = repeating;
        this.plans = plans;
        this.checks = checks;
    }

    @Override
    public Component opened(
            Component by,
            SupportDetail detail,
            SupportFace face,
            SerializableRunnable again,
            SerializableRunnable close) {
        var pane = new SupportPane(
                detail,
                face,
                support,
                files,
                effects,
                () -> logging.edit(by, detail),
                () -> repeating.again(by, detail.row(), () -> {}),
                again,
                close);
        var measure = detail.row().measure();
        if (measure != null)
            plans.ofDealer(detail.row().dealer())
                    .ifPresent(plan ->
                            pane.from("plans/" + plan + "?mark=m" + measure, by.getTranslation("support.toMeasure")));
        checks.of(detail.row().id())
                .ifPresent(check -> pane.from("checks/" + check, by.getTranslation("rules.fromCheck")));
        return pane;
    }

    @Override
    public void openImport(SerializableRunnable again) {
        new ImportSupport(imports, again).open();
    }
}
