package io.tanxin.concerns.decisions.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import io.tanxin.dealers.DealerBrief;
import io.tanxin.dealers.Dealers;
import io.tanxin.kernel.DealerId;
import io.tanxin.ui.AskDialog;
import org.jspecify.annotations.Nullable;

/** Which dealer a dialog is about: chosen, or known from where it was opened. */
final class DealerBox {
    private DealerBox() {}

    static ComboBox<DealerBrief> in(AskDialog dialog, Component by, Dealers dealers) {
        var dealer = dialog.<DealerBrief>box(by.getTranslation("decisions.dealer"));
        dealer.setItemLabelGenerator(DealerBrief::name);
        dealer.setItems(
                query -> dealers.choose(query.getFilter().orElse(""), query.getOffset(), query.getLimit()).stream());
        return dealer;
    }

    static void fix(ComboBox<DealerBrief> dealer, Dealers dealers, @Nullable DealerId known) {
        if (known == null) return;
        dealer.setValue(dealers.brief(known));
        dealer.setVisible(false);
    }
}
