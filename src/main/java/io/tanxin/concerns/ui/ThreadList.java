package io.tanxin.concerns.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.function.SerializableFunction;
import io.tanxin.concerns.ConcernMessage;
import io.tanxin.ui.Glyph;
import io.tanxin.ui.StatusBadge;
import java.util.List;

/** What was said, in its order: the dealer's words on one side, the company's on the other. */
@StyleSheet("concerns.css")
final class ThreadList extends OrderedList {

    /** @param below what stands below a message: who reads it before it goes */
    ThreadList(
            List<ConcernMessage> thread,
            ConcernFace face,
            SerializableFunction<ConcernMessage, List<Component>> below) {
        addClassName("concern-thread");
        getElement().setAttribute("aria-label", getTranslation("concerns.thread"));
        for (var one : thread) {
            var who = new Span(getTranslation("concerns.saidBy", one.byName(), face.moment(one.at())));
            who.addClassName("quiet");
            var words = new Div(one.words());
            words.addClassName("message-words");
            var item = new ListItem(who);
            item.addClassName(one.fromDealer() ? "theirs" : "ours");
            if (one.state() != ConcernMessage.State.SENT) {
                item.addClassName("only-staff");
                item.add(new StatusBadge(StatusBadge.Tone.WARN, getTranslation("concerns.message." + one.state())));
            }
            item.add(words);
            if (!one.files().isEmpty()) item.add(files(one));
            below.apply(one).forEach(item::add);
            add(item);
        }
    }

    private static UnorderedList files(ConcernMessage message) {
        var list = new UnorderedList();
        list.addClassName("message-files");
        for (var file : message.files()) {
            var link = new Anchor(file.path(), Glyph.DOWNLOAD.create(), new Span(file.name()));
            link.setRouterIgnore(true);
            link.getElement().setAttribute("download", true);
            list.add(new ListItem(link));
        }
        return list;
    }
}
