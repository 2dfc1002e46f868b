package io.tanxin;

import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.button.Button;

/** The first stop of the Tab key: past the menu, to what the page is about. */
final class SkipLink extends Button {

    SkipLink() {
        setText(getTranslation("app.skip"));
        addClassName("skip-link");
    }

    void leadsTo(HasElement content) {
        var main = content.getElement();
        main.setAttribute("id", "main").setAttribute("tabindex", "-1");
        if (!main.getTag().equals("main")) main.setAttribute("role", "main");
        getElement()
                .executeJs(
                        "this.onclick = () => { const main = document.getElementById('main'); if (main) main.focus(); }");
    }

    /** Another screen than the one that was scrolled begins at its beginning. */
    void toTop() {
        getElement().executeJs("if (!location.hash) window.scrollTo(0, 0)");
    }
}
