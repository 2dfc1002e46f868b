package io.tanxin.portal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import io.tanxin.calendar.Dates;
import io.tanxin.mail.LetterChoices;
import io.tanxin.mail.LetterChoices.Choice;
import io.tanxin.ui.Card;
import io.tanxin.ui.Toast;
import java.util.List;

/** Which letters I want, kept as soon as it is changed; and which come in any case. */
final class LettersCard extends Div {
    private static final List<String> FOR_STAFF = List.of("signIn", "promises", "late", "concernsStaff");
    private static final List<String> FOR_DEALERS = List.of("signIn", "days", "minutes", "promises", "concerns");

    private final transient LetterChoices letters;
    private final Dates dates;

    LettersCard(LetterChoices letters, Dates dates, boolean staff) {
        this.letters = letters;
        this.dates = dates;
        setId("letters");
        var boxes = new Div();
        boxes.addClassName("letters-choice");
        letters.mine().forEach(choice -> boxes.add(box(choice)));
        add(new Card(getTranslation("portal.letters"), boxes, always(staff ? FOR_STAFF : FOR_DEALERS)));
    }

    private Component box(Choice choice) {
        var words = "mail.topic." + choice.topic().name();
        var box = new Checkbox(getTranslation(words), choice.wanted());
        box.setHelperText(hint(choice, words));
        box.addValueChangeListener(change -> {
            if (!change.isFromClient()) return;
            letters.choose(choice.topic().name(), change.getValue());
            Toast.success(this, "portal.letters.kept");
        });
        return box;
    }

    private String hint(Choice choice, String words) {
        var since = choice.since();
        if (since == null || !choice.wanted() || !choice.topic().onRequest()) return getTranslation(words + ".hint");
        return getTranslation("portal.letters.since", dates.dayTimeYear(since));
    }

    private Component always(List<String> names) {
        var list = new UnorderedList();
        names.forEach(name -> list.add(new ListItem(getTranslation("portal.letters.always." + name))));
        var heading = new Paragraph(getTranslation("portal.letters.always"));
        heading.addClassName("quiet");
        var always = new Div(heading, list);
        always.addClassName("letters-always");
        return always;
    }
}
