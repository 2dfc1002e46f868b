package io.tanxin.mail;

import java.util.Map;
import org.jsoup.nodes.Element;

/** Mail clients drop style sheets: the few styles that a letter's text needs stand on its elements. */
final class InlineStyles {
    private static final Map<String, String> OF = Map.of(
            "p", "margin:0 0 16px 0;line-height:1.6",
            "h1", "margin:0 0 16px 0;font-size:22px;line-height:1.3;font-weight:600",
            "h2", "margin:24px 0 8px 0;font-size:17px;line-height:1.4;font-weight:600",
            "ul", "margin:0 0 16px 0;padding-left:22px;line-height:1.6",
            "ol", "margin:0 0 16px 0;padding-left:22px;line-height:1.6",
            "blockquote", "margin:0 0 16px 0;padding:4px 0 4px 14px;border-left:3px solid #0F5F5C;line-height:1.6",
            "dt", "margin:0;font-size:13px;line-height:1.5;opacity:.8",
            "dd", "margin:0 0 12px 0;line-height:1.5;font-weight:600");

    private InlineStyles() {}

    static void into(Element letter) {
        for (var element : letter.getAllElements()) {
            var style = OF.get(element.normalName());
            if (style != null && !element.hasAttr("style")) element.attr("style", style);
        }
    }
}
