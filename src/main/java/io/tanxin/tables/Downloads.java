package io.tanxin.tables;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableSupplier;
import com.vaadin.flow.server.streams.DownloadEvent;
import io.tanxin.ui.Glyph;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicReference;

/** "Download: Excel, CSV": the list as the screen shows it now. */
public final class Downloads extends Div {
    private final transient ListExports exports;
    private final SerializableSupplier<ListExport<?, ?>> list;

    /** @param list asked at the moment of the click, in the screen's own thread; its pages are read outside of it */
    public Downloads(ListExports exports, SerializableSupplier<ListExport<?, ?>> list) {
        this.exports = exports;
        this.list = list;
        addClassName("downloads");
        add(Glyph.DOWNLOAD.create(), new Span(getTranslation("tables.download")));
        for (var format : TableFormat.values()) add(link(format));
    }

    private Anchor link(TableFormat format) {
        var link = new Anchor(event -> write(format, event), format.word());
        link.setRouterIgnore(true);
        link.setAriaLabel(getTranslation("tables.downloadAs", format.word()));
        return link;
    }

    private void write(TableFormat format, DownloadEvent event) throws IOException {
        var wanted = new AtomicReference<ListExport<?, ?>>();
        // the filters are read under the session's lock, the rows are not
        event.getUI().accessSynchronously(() -> wanted.set(list.get()));
        event.setFileName(wanted.get().name() + "." + format.ending());
        event.setContentType(format.contentType());
        exports.write(wanted.get(), format, event.getOutputStream());
    }
}
