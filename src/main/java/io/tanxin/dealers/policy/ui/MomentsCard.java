package io.tanxin.dealers.policy.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.tanxin.dealers.policy.KeyMoment;
import io.tanxin.dealers.policy.KeyMoments;
import io.tanxin.ui.Buttons;
import io.tanxin.ui.Card;
import io.tanxin.ui.Glyph;
import io.tanxin.ui.StatusBadge;
import io.tanxin.ui.Toast;

/** The company's list of key moments, each named in both languages. */
final class MomentsCard extends Div {
    private final transient KeyMoments moments;

    MomentsCard(KeyMoments moments) {
        this.moments = moments;
        show();
    }

    private void show() {
        removeAll();
        var told = new Paragraph(getTranslation("policies.moments.text"));
        told.addClassName("quiet");
        var list = new UnorderedList();
        moments.all().forEach(one -> list.add(line(one)));
        add(new Card(getTranslation("policies.group.MOMENTS"), told, list)
                .action(new Buttons.Accent(getTranslation("policies.moments.add"), click -> add())));
    }

    private ListItem line(KeyMoment moment) {
        var chinese = new Span(moment.chinese());
        chinese.getElement().setAttribute("lang", "zh-CN");
        chinese.addClassName("quiet");
        var english = new Span(moment.english());
        english.getElement().setAttribute("lang", "en");
        var names = new Div(english, chinese);
        names.addClassName("day-what");
        var line = new ListItem(names);
        if (moment.retired()) {
            line.add(new StatusBadge(new StatusBadge.Look(
                    StatusBadge.Tone.NEUTRAL, Glyph.CLOSE, getTranslation("policies.moments.retired"))));
            line.add(button("policies.moments.bringBack", moment, () -> {
                moments.bringBack(moment.id());
                show();
            }));
        } else {
            line.add(button("policies.moments.rename", moment, () -> rename(moment)));
            line.add(button("policies.moments.retire", moment, () -> retire(moment)));
        }
        return line;
    }

    private Buttons.Plain button(String key, KeyMoment moment, com.vaadin.flow.function.SerializableRunnable deed) {
        var button = new Buttons.Plain(getTranslation(key), click -> deed.run());
        button.setAriaLabel(getTranslation(key) + ": " + moment.in(getLocale()));
        return button;
    }

    private void add() {
        new MomentDialog("policies.moments.add", "", "", (english, chinese) -> {
                    moments.add(english, chinese);
                    show();
                    return true;
                })
                .open();
    }

    private void rename(KeyMoment moment) {
        new MomentDialog("policies.moments.rename", moment.english(), moment.chinese(), (english, chinese) -> {
                    if (moments.rename(moment, english, chinese) instanceof KeyMoments.Saved.ChangedMeanwhile) {
                        Toast.failure(this, "policies.moments.changedMeanwhile");
                        return false;
                    }
                    show();
                    return true;
                })
                .open();
    }

    private void retire(KeyMoment moment) {
        moments.retire(moment.id());
        show();
        Toast.undo(
                this,
                "policies.moments.gone",
                () -> {
                    moments.bringBack(moment.id());
                    show();
                },
                moment.in(getLocale()));
    }
}
