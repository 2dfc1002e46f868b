package io.tanxin.communication.week.ui;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.router.Route;
import io.tanxin.communication.week.MyWeek.Time;
import io.tanxin.communication.week.SlotId;
import io.tanxin.ui.Buttons;
import java.util.List;

/** A dealer chooses one of several times, or says that it gives up its own. */
@Route(
        value = "choose-time",
        registerAtStartup = false) // no address of its own: a script of its own, fetched when it opens
final class TimeDialog extends Dialog {

    /** @param title and the other words as translation keys */
    TimeDialog(
            WeekFace face,
            String title,
            String about,
            String button,
            List<Time> among,
            SerializableConsumer<SlotId> deed) {
        this(face, title, about);
        var times = new Select<Time>();
        times.setLabel(getTranslation("communication.days.time"));
        times.setItemLabelGenerator(one -> one == null ? "" : face.dayAndTime(one.startsAt()));
        times.setItems(among);
        times.setWidthFull();
        times.setErrorMessage(getTranslation("communication.days.required"));
        add(times);
        getFooter().add(new Buttons.Accent(getTranslation(button), click -> {
            times.setInvalid(times.isEmpty());
            if (times.isEmpty()) return;
            close();
            deed.accept(times.getValue().id());
        }));
    }

    TimeDialog(WeekFace face, String title, String about, String button, SerializableRunnable deed) {
        this(face, title, about);
        getFooter().add(new Buttons.Accent(getTranslation(button), click -> {
            close();
            deed.run();
        }));
    }

    private TimeDialog(WeekFace face, String title, String about) {
        setHeaderTitle(face.say(title));
        setWidth("min(28rem, 96vw)");
        if (!about.isEmpty()) add(new Paragraph(about));
        getFooter().add(new Buttons.Plain(face.say("communication.days.cancelDialog"), click -> close()));
    }
}
