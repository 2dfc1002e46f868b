package io.tanxin.communication.week.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.function.SerializableConsumer;
import io.tanxin.communication.week.Standing;
import io.tanxin.communication.week.WeekDetails;
import io.tanxin.communication.week.WeekDetails.Asked;
import io.tanxin.communication.week.WeekState;
import io.tanxin.mail.LetterState;
import io.tanxin.ui.Buttons;
import io.tanxin.ui.Card;
import io.tanxin.ui.StatusBadge;
import java.util.Comparator;
import java.util.List;

/** The dealers who have no time yet: those who wait first, then who has not chosen, and what became of their letter. */
final class AskedCard extends Div {
    private static final List<Standing> ORDER =
            List.of(Standing.WAITING, Standing.OFFERED, Standing.ASKED, Standing.NO);

    AskedCard(WeekDetails week, WeekFace face, SerializableConsumer<Long> handOver) {
        addClassName("invitees");
        var list = new UnorderedList();
        week.asked().stream()
                .filter(one -> one.standing() != Standing.TAKEN)
                .sorted(Comparator.comparing((Asked one) -> ORDER.indexOf(one.standing())))
                .forEach(one -> list.add(item(week, face, one, handOver)));
        if (list.getComponentCount() == 0) {
            list.add(new ListItem(getTranslation("communication.week.allHave")));
        }
        add(new Card(getTranslation("communication.week.without"), list)
                .note(Long.toString(week.asked().size() - week.standing(Standing.TAKEN))));
    }

    private ListItem item(WeekDetails week, WeekFace face, Asked one, SerializableConsumer<Long> handOver) {
        var name = new Anchor("dealers/" + one.dealer(), one.name());
        name.addClassNames("row-link", "invitee-name");
        var badges = new Div(new StatusBadge(face.standing(one.standing())));
        badges.addClassName("row");
        var item = new ListItem(name, badges);
        item.addClassName("invitee");
        var letter = one.letter();
        if (one.since() != null && one.standing() == Standing.WAITING) {
            item.add(quiet(getTranslation("communication.week.since", face.dayAndTime(one.since()))));
        }
        if (!one.reachable()) item.add(quiet(getTranslation("communication.days.nobody")));
        if (week.state() == WeekState.OPEN && letter != null) {
            item.add(
                    quiet(getTranslation("communication.week.letter", getTranslation("words.mail." + letter.state()))));
            if (letter.state() == LetterState.TO_HAND_OVER) {
                var hand = new Buttons.Soft(
                        getTranslation("communication.days.handOver"), click -> handOver.accept(letter.id()));
                hand.setAriaLabel(getTranslation("communication.days.handOverTo", one.name()));
                item.add(hand);
            }
        }
        return item;
    }

    private static Span quiet(String words) {
        var line = new Span(words);
        line.addClassName("quiet");
        return line;
    }
}
