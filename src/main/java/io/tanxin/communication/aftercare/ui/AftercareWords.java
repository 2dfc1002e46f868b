package io.tanxin.communication.aftercare.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import io.tanxin.calendar.Dates;
import io.tanxin.communication.aftercare.AftercareTalk.Done;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;

/** After what a talk is proposed, in its reader's words. */
record AftercareWords(Component by, Dates dates) {

    static AftercareWords of(Component by, ZoneId zone) {
        return new AftercareWords(by, new Dates(UI.getCurrentOrThrow().getLocale(), zone));
    }

    String due(LocalDate due) {
        return by.getTranslation("communication.aftercare.due", dates.dayYear(due));
    }

    /** Where it is for asking one thing only, nothing else is named. */
    String after(List<Done> deeds) {
        var caring = deeds.stream().filter(done -> done.deed().isCaring()).toList();
        return (caring.isEmpty() ? deeds : caring)
                .stream().map(this::after).collect(Collectors.joining(by.getTranslation("policies.comma")));
    }

    private String after(Done done) {
        // what came before is not mentioned
        if (done.deed().isCaring()) return by.getTranslation("communication.aftercare.ask." + done.deed());
        var form = done.form();
        var what = form == null
                ? by.getTranslation("communication.aftercare.after." + done.deed())
                : by.getTranslation("words.supportForm." + form);
        return by.getTranslation("communication.aftercare.after", what, dates.day(done.day()));
    }
}
