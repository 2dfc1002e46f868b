package io.tanxin.promises.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.spring.annotation.SpringComponent;
import io.tanxin.promises.MissKinds;
import io.tanxin.promises.PromiseDetail;
import io.tanxin.promises.Risk;
import io.tanxin.promises.load.PromiseTerms;

/** The dialogs, asking the services for what they offer. */
@SpringComponent
class PromiseDialogsMaking implements PromiseDialogs {
    private final PromiseTerms terms;
    private final MissKinds kinds;

    PromiseDialogsMaking(PromiseTerms terms, MissKinds kinds) {
        this.kinds = kinds;
        this.terms = terms;
    }

    @Override
    public void apology(Component by, PromiseDetail detail, Apologised said) {
        var offered = kinds.all().stream().filter(kind -> !kind.retired()).toList();
        new ApologyDialog(
                        detail,
                        offered,
                        terms.read().sentence(UI.getCurrentOrThrow().getLocale()),
                        said)
                .open();
    }

    @Override
    public void risk(Component by, PromiseDetail detail, SerializableConsumer<Risk> said) {
        new RiskDialog(detail, terms.read(), said).open();
    }
}
