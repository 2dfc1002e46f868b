package io.tanxin.handover.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.tanxin.dealers.ComingManagers;
import io.tanxin.dealers.ComingManagers.Coming;
import io.tanxin.kernel.DealerId;
import io.tanxin.ui.Buttons;
import io.tanxin.ui.Card;
import io.tanxin.ui.Toast;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Hand-overs of a later day: whose, to whom, from when; those that were planned together stand together, and can be called back. */
final class ComingHandOvers extends Div {
    private static final int NAMED = 3;

    private record Together(String from, String to, LocalDate day, boolean mine) {}

    private final transient ComingManagers coming;
    private final HandOverFace face;
    private final @Nullable DealerId dealer;

    /** @param dealer of this one only; null: of all that the reader may see. */
    ComingHandOvers(ComingManagers coming, HandOverFace face, @Nullable DealerId dealer) {
        this.coming = coming;
        this.face = face;
        this.dealer = dealer;
        refresh();
    }

    void refresh() {
        removeAll();
        var groups = coming.rows(dealer).stream()
                .collect(Collectors.groupingBy(ComingHandOvers::together, LinkedHashMap::new, Collectors.toList()));
        setVisible(!groups.isEmpty());
        if (groups.isEmpty()) return;
        var list = new UnorderedList();
        groups.forEach((together, rows) -> list.add(line(together, rows)));
        add(new Card(getTranslation("handover.coming"), list));
    }

    private static Together together(Coming row) {
        return new Together(row.fromName() == null ? "" : row.fromName(), row.toName(), row.from(), row.mine());
    }

    private ListItem line(Together one, List<Coming> rows) {
        var names = rows.stream().limit(NAMED).map(Coming::dealerName).toList();
        var whose = String.join(getTranslation("ui.comma"), names);
        var what = new Span(
                rows.size() > NAMED ? getTranslation("handover.coming.more", whose, rows.size() - NAMED) : whose);
        var how = new Span(
                one.from().isEmpty()
                        ? getTranslation("handover.coming.new", one.to(), face.day(one.day()))
                        : getTranslation("handover.coming.line", one.from(), one.to(), face.day(one.day())));
        how.addClassName("quiet");
        var words = new Div(what, how);
        words.addClassName("promise-what");
        var item = new ListItem(words);
        if (one.mine())
            item.add(callBack(whose, rows.stream().map(Coming::dealer).toList()));
        return item;
    }

    private Buttons.Plain callBack(String whose, List<DealerId> dealers) {
        var button = new Buttons.Plain(getTranslation("handover.coming.callBack"), click -> {
            coming.callBack(dealers);
            Toast.success(this, "handover.coming.calledBack");
            refresh();
        });
        button.setAriaLabel(getTranslation("handover.coming.callBackOf", whose));
        return button;
    }
}
