package io.tanxin.views.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableRunnable;
import io.tanxin.ui.Buttons;
import io.tanxin.ui.Glyph;
import io.tanxin.ui.Toast;
import io.tanxin.views.SavedView;
import io.tanxin.views.SavedViews;
import io.tanxin.views.SavedViews.Saved;

/** The views of a list: renamed, given the filters of the moment, removed, one of them to start with; a director's or administrator's offered to all. */
class ManageViewsDialog extends Dialog {
    private final Component screen;
    private final transient SavedViews views;
    private final String list;
    private final String now;
    private final SerializableRunnable changed;
    private final UnorderedList rows = new UnorderedList();

    /** @param now what the list's filters say at the moment; a view may become that */
    ManageViewsDialog(Component screen, SavedViews views, String list, String now, SerializableRunnable changed) {
        this.screen = screen;
        this.views = views;
        this.list = list;
        this.now = now;
        this.changed = changed;
        setHeaderTitle(getTranslation("views.title"));
        setWidth("32rem");
        rows.addClassName("views-list");
        add(new Paragraph(getTranslation("views.text")), rows);
        getFooter().add(new Buttons.Plain(getTranslation("ui.close"), click -> close()));
        show();
    }

    private void show() {
        rows.removeAll();
        var all = views.of(list);
        for (var view : all) rows.add(row(view));
        if (all.isEmpty()) rows.add(new ListItem(getTranslation("views.none")));
    }

    private ListItem row(SavedView view) {
        var row = new ListItem(view.mine() ? name(view) : foreign(view));
        if (view.mine()) {
            if (views.mayShare()) {
                row.add(toggle(
                        Glyph.SHARE, view.shared(), "views.share", view, () -> views.share(view.id(), !view.shared())));
            }
            if (!now.isEmpty() && !now.equals(view.query())) {
                var update = icon(Glyph.EDIT, getTranslation("views.replace", view.name()));
                update.addClickListener(click -> replace(view));
                row.add(update);
            }
            var remove = icon(Glyph.TRASH, getTranslation("views.remove", view.name()));
            remove.addClickListener(click -> remove(view));
            row.add(remove);
        }
        row.add(toggle(
                Glyph.STAR,
                view.start(),
                "views.start",
                view,
                () -> views.startWith(list, view.start() ? null : view.id())));
        return row;
    }

    private TextField name(SavedView view) {
        var name = new TextField();
        name.setValue(view.name());
        name.setMaxLength(60);
        name.setAriaLabel(getTranslation("views.name"));
        name.addValueChangeListener(change -> {
            if (!change.isFromClient()) return;
            switch (views.rename(view.id(), change.getValue())) {
                case Saved.Done done -> {
                    name.setInvalid(false);
                    changed.run();
                }
                case Saved.NameTaken taken -> say(name, getTranslation("views.taken"));
                case Saved.NameUnfit unfit -> say(name, getTranslation("ui.required"));
                case Saved.TooMany tooMany -> {}
            }
        });
        return name;
    }

    private Div foreign(SavedView view) {
        var by = new Span(getTranslation("views.by", view.owner()));
        by.addClassName("quiet");
        var words = new Div(new Span(view.name()), by);
        words.addClassName("view-foreign");
        return words;
    }

    private Button toggle(Glyph glyph, boolean on, String key, SavedView view, SerializableRunnable deed) {
        var button = icon(glyph, getTranslation(key, view.name()));
        button.getElement().setAttribute("aria-pressed", String.valueOf(on));
        button.addClickListener(click -> {
            deed.run();
            show();
            changed.run();
        });
        return button;
    }

    private static Button icon(Glyph glyph, String words) {
        var button = new Button(glyph.create());
        button.addClassName("plain");
        button.setAriaLabel(words);
        button.getElement().setAttribute("title", words);
        return button;
    }

    private void replace(SavedView view) {
        var before = views.replace(view.id(), now);
        show();
        changed.run();
        Toast.undo(
                screen,
                "views.updated",
                () -> {
                    views.replace(view.id(), before);
                    if (isOpened()) show();
                    changed.run();
                },
                view.name());
    }

    private void remove(SavedView view) {
        views.remove(view.id());
        show();
        changed.run();
        Toast.undo(
                screen,
                "views.removed",
                () -> {
                    if (!views.restore(view.id())) Toast.failure(screen, "views.taken");
                    if (isOpened()) show();
                    changed.run();
                },
                view.name());
    }

    private static void say(TextField name, String words) {
        name.setErrorMessage(words);
        name.setInvalid(true);
    }
}
