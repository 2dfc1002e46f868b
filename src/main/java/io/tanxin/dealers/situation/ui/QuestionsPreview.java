package io.tanxin.dealers.situation.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import io.tanxin.dealers.situation.Confidant;
import io.tanxin.dealers.situation.Question;
import io.tanxin.identity.Actor;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/** The form as the dealer sees it on the phone, in both languages. It can be typed into; nothing is sent. */
class QuestionsPreview extends Section {

    QuestionsPreview(List<Question> questions, ZoneId zone) {
        addClassName("situation-preview");
        getElement().setAttribute("aria-label", getTranslation("situation.preview"));
        var caption = new Paragraph(getTranslation("situation.preview"));
        caption.addClassName("quiet");
        var phone = new Div();
        phone.addClassNames("situation-phone", "dealer-side");
        phone.getElement().setAttribute("theme", "dealer");
        var languages = List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE);
        var tabs = new Tabs();
        languages.forEach(language -> tabs.add(new Tab(language.getDisplayLanguage(language))));
        tabs.getElement().setAttribute("aria-label", getTranslation("situation.preview.language"));
        tabs.addSelectedChangeListener(change -> show(phone, questions, languages.get(tabs.getSelectedIndex()), zone));
        var mine = getLocale().getLanguage().equals("zh") ? 1 : 0;
        tabs.setSelectedIndex(mine);
        show(phone, questions, languages.get(mine), zone);
        add(caption, tabs, phone);
    }

    private void show(Div phone, List<Question> questions, Locale language, ZoneId zone) {
        phone.removeAll();
        phone.getElement().setAttribute("lang", language.toLanguageTag());
        var face = new SituationFace(this, language, zone);
        var manager = new Confidant(Actor.SYSTEM, face.say("situation.preview.manager"));
        phone.add(new SituationFields(questions, face, manager));
    }
}
