package io.tanxin.tables;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableSupplier;
import com.vaadin.flow.server.streams.DownloadEvent;
import io.tanxin.ui.Glyph;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Serializable;
import java.util.concurrent.atomic.AtomicReference;

/** "Download: Excel, CSV". Written outside of the session's lock. */
public final class Downloads extends Div {

    /** Writes the whole file; runs without the screen, so it is told the language. */
    public interface File extends Serializable {
        void to(OutputStream out, TableFormat format) throws IOException;
    }

    private interface Answer extends Serializable {
        void to(DownloadEvent event, TableFormat format) throws IOException;
    }

    /**
     * The list as the screen shows it now.
     *
     * @param list asked at the moment of the click, in the screen's own thread; its pages are read outside of it
     */
    public Downloads(ListExports exports, SerializableSupplier<ListExport<?, ?>> list) {
        addClassName("downloads");
        words(getTranslation("tables.download"));
        links(getTranslation("tables.thisList"), (event, format) -> {
            var wanted = new AtomicReference<ListExport<?, ?>>();
            // the filters are read under the session's lock, the rows are not
            event.getUI().accessSynchronously(() -> wanted.set(list.get()));
            begin(event, wanted.get().name(), format);
            exports.write(wanted.get(), format, event.getOutputStream());
        });
    }

    /** @param words what it is. @param name of the file, without its ending */
    public Downloads(String words, String name, File file) {
        addClassName("downloads");
        words(words);
        links(words, (event, format) -> {
            begin(event, name, format);
            file.to(event.getOutputStream(), format);
        });
    }

    private void words(String words) {
        add(Glyph.DOWNLOAD.create(), new Span(words));
    }

    private void links(String what, Answer answer) {
        for (var format : TableFormat.values()) {
            var link = new Anchor(event -> answer.to(event, format), format.word());
            link.setRouterIgnore(true);
            link.setAriaLabel(getTranslation("tables.downloadAs", what, format.word()));
            add(link);
        }
    }

    private static void begin(DownloadEvent event, String name, TableFormat format) {
        event.setFileName(name + "." + format.ending());
        event.setContentType(format.contentType());
    }
}
