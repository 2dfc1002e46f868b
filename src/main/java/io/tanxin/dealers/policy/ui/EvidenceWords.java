package io.tanxin.dealers.policy.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import java.util.regex.Pattern;

/** Words with the links in them to be followed: a page of the portal's own, or one of the web. */
final class EvidenceWords extends Div {
    private static final Pattern LINK =
            Pattern.compile("https?://[^\\s，。；、）】]+|(?<![\\w/])/(days|dealers|promises)/[\\w/-]+");

    EvidenceWords(String text) {
        addClassName("evidence");
        var links = LINK.matcher(text);
        var done = 0;
        while (links.find()) {
            add(text.substring(done, links.start()));
            add(new Anchor(links.group(), links.group()));
            done = links.end();
        }
        add(text.substring(done));
    }
}
