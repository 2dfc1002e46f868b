package io.tanxin.communication.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableSupplier;
import io.tanxin.communication.talk.MinutesPage;
import io.tanxin.ui.Buttons;
import java.time.ZoneId;
import java.util.List;

/** Before minutes leave: exactly what each dealer will see. */
class SharePreview extends Dialog {

    SharePreview(List<MinutesPage> pages, ZoneId zone, SerializableSupplier<Boolean> share) {
        setHeaderTitle(getTranslation("communication.minutes.preview.title"));
        setWidth("min(46rem, 96vw)");
        add(new Paragraph(getTranslation("communication.minutes.preview.told")));
        for (var page : pages) {
            if (pages.size() > 1) add(new H3(page.dealerName()));
            var reading = new MinutesReading(page, zone, null, null);
            reading.addClassName("as-dealer");
            add(reading);
            if (page.isEmpty()) add(new Paragraph(getTranslation("communication.minutes.empty")));
        }
        var send = new Buttons.Accent(getTranslation("communication.minutes.send"), click -> {
            close();
            share.get();
        });
        send.addClickShortcut(Key.ENTER, KeyModifier.CONTROL).listenOn(this);
        send.setEnabled(pages.stream().noneMatch(MinutesPage::isEmpty));
        getFooter().add(new Buttons.Plain(getTranslation("communication.talk.cancel"), click -> close()), send);
    }
}
