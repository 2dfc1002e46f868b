package io.tanxin.communication.week.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableRunnable;
import io.tanxin.communication.week.WeekDesk;
import io.tanxin.communication.week.WeekDetails;
import io.tanxin.communication.week.WeekState;
import io.tanxin.dealers.DealerBrief;
import io.tanxin.dealers.Dealers;
import io.tanxin.ui.Buttons;
import io.tanxin.ui.ChoiceWords;
import io.tanxin.ui.Toast;

/** More dealers for a week that is there already. */
final class MoreDealers extends Dialog {

    MoreDealers(Component by, WeekDesk desk, Dealers dealers, WeekDetails week, SerializableRunnable after) {
        setHeaderTitle(getTranslation("communication.week.askMore"));
        setWidth("min(34rem, 96vw)");
        var chosen = ChoiceWords.in(new MultiSelectComboBox<DealerBrief>());
        chosen.setLabel(getTranslation("communication.days.dealers"));
        chosen.setItemLabelGenerator(DealerBrief::name);
        chosen.setAutoExpand(MultiSelectComboBox.AutoExpandMode.VERTICAL);
        chosen.setWidthFull();
        chosen.setItems(
                query -> dealers.choose(query.getFilter().orElse(""), query.getOffset(), query.getLimit()).stream());
        add(chosen);
        if (week.state() == WeekState.OPEN) add(new Paragraph(getTranslation("communication.week.askMoreOpen")));
        var id = week.id();
        getFooter()
                .add(
                        new Buttons.Plain(getTranslation("communication.days.cancelDialog"), click -> close()),
                        new Buttons.Accent(getTranslation("communication.week.askMoreDo"), click -> {
                            chosen.setErrorMessage(getTranslation("communication.days.required"));
                            chosen.setInvalid(chosen.isEmpty());
                            if (chosen.isEmpty()) return;
                            close();
                            var added = desk.ask(
                                    id,
                                    chosen.getValue().stream()
                                            .map(DealerBrief::id)
                                            .toList());
                            Toast.success(by, "communication.week.askedMore", added);
                            after.run();
                        }));
    }
}
