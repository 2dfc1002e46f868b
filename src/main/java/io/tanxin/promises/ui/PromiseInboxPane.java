package io.tanxin.promises.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.spring.annotation.SpringComponent;
import io.tanxin.inbox.InboxItem;
import io.tanxin.inbox.InboxKind;
import io.tanxin.inbox.ui.InboxPane;
import io.tanxin.promises.PromiseId;
import io.tanxin.promises.PromiseLists;
import io.tanxin.promises.PromiseRow;
import io.tanxin.ui.ScreenParts;

/** A promise in the inbox: what the dealer said, and what the ledger's own pane offers. */
@SpringComponent
class PromiseInboxPane implements InboxPane {
    private final PromiseLists lists;
    private final PromiseWork work;

    PromiseInboxPane(PromiseLists lists, PromiseWork work) {
        this.lists = lists;
        this.work = work;
    }

    @Override
    public boolean shows(InboxKind kind) {
        return kind == InboxKind.PROMISE;
    }

    @Override
    public Component of(InboxItem item, SerializableRunnable changed) {
        ScreenParts.of(PromisesView.class);
        var pane = new Div();
        pane.addClassName("inbox-matter");
        var face = PromiseFace.of(pane, work.actor().get().zone());
        var id = new PromiseId(item.id());
        var detail = lists.detail(id);
        if (!item.words().isBlank()) {
            var words = new Paragraph(item.words());
            words.addClassName("promise-quote");
            pane.add(words);
        }
        var actions = new PromiseActions(pane, work, changed);
        var promise = new DetailPane(detail, face, actions.buttons(detail), null);
        promise.handed(work.handed().of(PromiseRow.MATTER, item.id(), changed));
        work.repairs()
                .of(id)
                .ifPresent(repair -> promise.repair(
                        new RepairPane(repair, face, new RepairSteps(pane, detail, face, work, changed))));
        pane.add(promise);
        var link = new Anchor("promises/" + item.id(), pane.getTranslation("inbox.openPromise"));
        link.addClassName("card-link");
        pane.add(link);
        return pane;
    }
}
