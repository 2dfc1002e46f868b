package io.tanxin.plans.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.dependency.Uses;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.function.SerializablePredicate;
import com.vaadin.flow.router.Route;
import io.tanxin.ui.Buttons;
import io.tanxin.ui.Glyph;
import java.util.List;

/**
 * A goal or a measure as it is written down; whoever opens it saves what it hands over. The fields come from outside, and their script
 * comes with this one.
 */
@Uses(GoalFields.class)
@Uses(MeasureFields.class)
@Route(
        value = "plan-line",
        registerAtStartup = false) // no address of its own: a script of its own, fetched when it opens
final class LineDialog extends Dialog {
    private final Div meanwhile = new Div();

    /** @param save true: it is saved, and the dialog closes */
    LineDialog(String title, Component fields, String button, SerializablePredicate<LineDialog> save) {
        setHeaderTitle(title);
        meanwhile.addClassName("plan-meanwhile");
        meanwhile.getElement().setAttribute("role", "alert");
        meanwhile.setVisible(false);
        add(meanwhile, fields);
        var ok = new Buttons.Accent(button, click -> {
            if (save.test(this)) close();
        });
        ok.addClickShortcut(Key.ENTER, KeyModifier.CONTROL);
        getFooter().add(new Buttons.Plain(getTranslation("ui.cancel"), click -> close()), ok);
        setWidth("min(40rem, 94vw)");
    }

    /** Somebody else was quicker: what they made of it stands above the fields, which keep what was typed. */
    void meanwhile(String who, List<String> changes) {
        meanwhile.removeAll();
        var list = new UnorderedList();
        changes.forEach(change -> list.add(new ListItem(change)));
        meanwhile.add(
                new Paragraph(Glyph.ALERT.create(), new Span(getTranslation("plans.meanwhile", who))),
                list,
                new Paragraph(getTranslation("plans.meanwhile.yours")));
        meanwhile.setVisible(true);
        meanwhile.scrollIntoView();
    }
}
