package io.tanxin.communication.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import io.tanxin.communication.DayId;
import io.tanxin.communication.talk.Attendance;
import io.tanxin.communication.talk.Attendance.Guest;
import io.tanxin.communication.talk.Named;
import io.tanxin.kernel.UserId;

/** Staff: who came. */
class AttendancePanel extends Section {
    private final DayId day;
    private final Attendance attendance;
    private final Div guests = new Div();
    private final ComboBox<Named> other = new ComboBox<>();

    AttendancePanel(DayId day, Attendance attendance) {
        this.day = day;
        this.attendance = attendance;
        addClassNames("card", "attendance-panel");
        var head = new Div(new H2(getTranslation("communication.came.title")));
        head.addClassName("card-head");
        other.setLabel(getTranslation("communication.came.other"));
        other.setItemLabelGenerator(Named::name);
        other.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                came(change.getValue().id(), true);
                refresh();
            }
        });
        add(head, guests, other);
        refresh();
    }

    private void refresh() {
        guests.removeAll();
        attendance.of(day).forEach(guest -> guests.add(row(guest)));
        other.clear();
        other.setItems(attendance.others(day));
    }

    private Div row(Guest guest) {
        var came = new Checkbox(guest.name());
        came.setValue(Boolean.TRUE.equals(guest.came()));
        came.addValueChangeListener(change -> {
            if (change.isFromClient() && !came(guest.person(), change.getValue())) came.setValue(!change.getValue());
        });
        var dealer = guest.dealerName();
        var whose = new Span(dealer == null ? getTranslation("communication.came.staff") : dealer);
        whose.addClassName("quiet");
        var row = new Div(came, whose);
        if (guest.came() == null && guest.said()) {
            var said = new Span(getTranslation("communication.came.said"));
            said.addClassName("quiet");
            row.add(said);
        }
        row.addClassName("row");
        return row;
    }

    private boolean came(UserId person, boolean whether) {
        return Attempt.at(this, () -> attendance.came(day, person, whether));
    }
}
