package io.tanxin.views.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.QueryParameters;
import io.tanxin.ui.Glyph;
import io.tanxin.ui.Keyboard;
import io.tanxin.ui.QueryState;
import io.tanxin.ui.Toast;
import io.tanxin.views.SavedView;
import io.tanxin.views.SavedViews;
import java.util.List;
import java.util.Optional;

/**
 * Above a list: its views as links, one click each. What the filters say now can be saved; the rest is done in a dialog.
 *
 * <pre>{@code
 * bar = new ViewBar(this, views, "dealers", state);
 * beforeEnter(event) { if (bar.opensStart(event)) return; state.read(event); … }
 * }</pre>
 */
public final class ViewBar extends Nav {
    private final Component screen;
    private final transient SavedViews views;
    private final String list;
    private final QueryState state;
    private List<SavedView> offered = List.of();

    /** The view that was open before its filters were changed; 0: none. */
    private long open;

    /** @param list its address, which is its name among the views too */
    public ViewBar(Component screen, SavedViews views, String list, QueryState state) {
        this.screen = screen;
        this.views = views;
        this.list = list;
        this.state = state;
        addClassName("view-bar");
        setAriaLabel(getTranslation("views.title"));
        state.whenChanged(this::show);
        Keyboard.on(screen, "v", "views.keys.open", this::manage);
        Keyboard.on(screen, "s", "views.keys.save", this::save);
    }

    /**
     * To be asked before anything is read: whoever comes by the menu, with nothing in the address, is led to the view the list starts
     * with.
     */
    public boolean opensStart(BeforeEnterEvent event) {
        offered = views.of(list);
        var location = event.getLocation();
        if (!location.getPath().equals(list)
                || !location.getQueryParameters().getParameters().isEmpty()) return false;
        var start = offered.stream().filter(SavedView::start).findFirst();
        start.ifPresent(view -> event.forwardTo(list, QueryParameters.fromString(view.query())));
        return start.isPresent();
    }

    private void reload() {
        offered = views.of(list);
        show();
    }

    private void show() {
        removeAll();
        var now = state.query();
        var shown = offered.stream().filter(view -> view.query().equals(now)).findFirst();
        open = now.isEmpty() ? 0 : shown.map(SavedView::id).orElse(open);
        setVisible(!offered.isEmpty() || !now.isEmpty());
        if (!offered.isEmpty()) add(chip(getTranslation("views.all"), list + "?all", now.isEmpty()));
        for (var view : offered) add(chip(view, now));
        if (!now.isEmpty() && shown.isEmpty()) {
            changed().ifPresent(view -> add(button("views.update", Glyph.EDIT, () -> replace(view), view.name())));
            add(button("views.save", Glyph.BOOKMARK, this::save));
        }
        if (!offered.isEmpty()) {
            var manage = new Button(Glyph.SETTINGS.create(), click -> manage());
            manage.addClassNames("plain", "view-manage");
            manage.setAriaLabel(getTranslation("views.manage"));
            manage.getElement().setAttribute("title", getTranslation("views.manage"));
            add(manage);
        }
    }

    /** One's own view that was open, and whose filters are others now. */
    private Optional<SavedView> changed() {
        return offered.stream().filter(view -> view.mine() && view.id() == open).findFirst();
    }

    private Button button(String key, Glyph glyph, SerializableRunnable deed, Object... arguments) {
        var button = new Button(getTranslation(key, arguments), glyph.create(), click -> deed.run());
        button.addClassNames("plain", "view-save");
        return button;
    }

    private Anchor chip(SavedView view, String now) {
        var chip = chip(view.name(), list + "?" + view.query(), view.query().equals(now));
        if (view.start()) mark(chip, Glyph.STAR, "views.isStart");
        if (!view.mine()) mark(chip, Glyph.SHARE, "views.by", view.owner());
        return chip;
    }

    private Anchor chip(String name, String address, boolean current) {
        var chip = new Anchor(address, new Span(name));
        chip.addClassName("view-chip");
        chip.getElement().setAttribute("router-link", true);
        if (current) chip.getElement().setAttribute("aria-current", "page");
        return chip;
    }

    private void mark(Anchor chip, Glyph glyph, String key, Object... arguments) {
        var words = new Span(getTranslation(key, arguments));
        words.addClassName("only-read-out");
        chip.addComponentAsFirst(words);
        chip.addComponentAsFirst(glyph.create());
        chip.setTitle(getTranslation(key, arguments));
    }

    private void replace(SavedView view) {
        var before = views.replace(view.id(), state.query());
        reload();
        Toast.undo(
                screen,
                "views.updated",
                () -> {
                    views.replace(view.id(), before);
                    reload();
                },
                view.name());
    }

    private void save() {
        var now = state.query();
        if (now.isEmpty()) return;
        new SaveViewDialog(name -> views.save(list, name, now), this::reload).open();
    }

    private void manage() {
        new ManageViewsDialog(screen, views, list, state.query(), this::reload).open();
    }
}
