package io.tanxin.concerns.decisions.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import io.tanxin.concerns.decisions.DecisionDetail;
import io.tanxin.concerns.decisions.DecisionDraft;
import io.tanxin.kernel.DealerId;
import io.tanxin.ui.AskDialog;
import io.tanxin.ui.Buttons;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What collides, and what could be done: two options at least, empty ones are none. */
final class DecisionForm implements Serializable {
    private final AskDialog dialog;
    private final Currency usual;
    private final TextField heading;
    private final TextArea company;
    private final TextArea dealer;
    private final Div options = new Div();
    private final List<OptionFields> written = new ArrayList<>();
    private final Buttons.Plain more;

    DecisionForm(AskDialog dialog, Currency usual) {
        this.dialog = dialog;
        this.usual = usual;
        heading = dialog.line(dialog.getTranslation("decisions.heading"), DecisionDraft.HEADING);
        company = dialog.words(dialog.getTranslation("decisions.companyWants"), DecisionDraft.WANTS);
        dealer = dialog.words(dialog.getTranslation("decisions.dealerWants"), DecisionDraft.WANTS);
        dialog.put(options);
        options.addClassName("decision-options");
        more = dialog.put(new Buttons.Plain(dialog.getTranslation("decisions.moreOptions"), click -> option()));
        option();
        option();
    }

    void read(DecisionDetail detail) {
        heading.setValue(detail.row().heading());
        company.setValue(detail.companyWants());
        dealer.setValue(detail.dealerWants());
        while (written.size() < detail.options().size()) option();
        for (var n = 0; n < detail.options().size(); n++)
            written.get(n).with(detail.options().get(n));
    }

    boolean isSound() {
        var sound = dialog.filled(heading) & dialog.filled(company) & dialog.filled(dealer);
        for (var one : written) if (!one.isEmpty()) sound &= one.isSound();
        return sound;
    }

    DecisionDraft draft(DealerId of, @Nullable Long concern) {
        return new DecisionDraft(
                of,
                concern,
                heading.getValue(),
                company.getValue(),
                dealer.getValue(),
                written.stream()
                        .filter(one -> !one.isEmpty())
                        .map(OptionFields::option)
                        .toList());
    }

    private void option() {
        var fields = new OptionFields(written.size() + 1, usual);
        written.add(fields);
        options.add(fields);
        more.setVisible(written.size() < DecisionDraft.MOST_OPTIONS);
    }
}
