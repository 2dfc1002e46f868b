package io.tanxin;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import io.tanxin.ui.Glyph;

/** A page without menu that says what is the matter and where to go on. Drawn without anything that could fail again. */
abstract class LonelyPage extends Main implements HasDynamicTitle {
    private final H1 title = new H1();
    private final Paragraph text = new Paragraph();

    LonelyPage(Glyph glyph) {
        addClassName("lonely-page");
        var home = new Anchor("", getTranslation("app.goHome"));
        home.addClassName("button-like");
        add(glyph.create(), title, text, home);
    }

    void say(String title, String text) {
        this.title.setText(title);
        this.text.setText(text);
    }

    @Override
    public String getPageTitle() {
        return title.getText();
    }
}
