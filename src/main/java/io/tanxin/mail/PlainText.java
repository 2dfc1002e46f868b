package io.tanxin.mail;

import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;

/** The letter for those who read plain text, with every link's address beside its words. */
final class PlainText {
    private static final Evaluator UNREAD = QueryParser.parse("head, [aria-hidden=true]");
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern SPACE_AT_END = Pattern.compile("[ \\t]+\\n");
    private static final Pattern EMPTY_LINES = Pattern.compile("\\n{3,}");

    private final StringBuilder text = new StringBuilder();

    private PlainText() {}

    static String of(Document letter) {
        letter.select(UNREAD).remove();
        var plain = new PlainText();
        plain.walk(letter.body(), "");
        var trimmed = SPACE_AT_END.matcher(plain.text).replaceAll("\n");
        return EMPTY_LINES.matcher(trimmed).replaceAll("\n\n").strip() + "\n";
    }

    private void walk(Node node, String margin) {
        switch (node) {
            case TextNode words -> words(words.text());
            case Element element -> element(element, margin);
            default -> {}
        }
    }

    private void element(Element element, String margin) {
        switch (element.normalName()) {
            case "br" -> newLine(margin);
            case "hr" -> paragraph("----------", margin);
            case "a" -> link(element);
            case "li" -> {
                newLine(margin);
                var parent = element.parent();
                var ordered = parent != null && parent.normalName().equals("ol");
                text.append(ordered ? element.elementSiblingIndex() + 1 + ". " : "- ");
                children(element, margin + "  ");
            }
            case "blockquote" -> {
                blank();
                text.append(margin).append("> ");
                children(element, margin + "> ");
                blank();
            }
            case "p", "h1", "h2", "h3", "ul", "ol", "table", "dl" -> {
                blank();
                text.append(margin);
                children(element, margin);
                blank();
            }
            case "tr", "div", "dt", "dd" -> {
                newLine(margin);
                children(element, margin);
            }
            case "td", "th" -> {
                if (element.elementSiblingIndex() > 0) words(" ");
                children(element, margin);
            }
            default -> children(element, margin);
        }
    }

    private void children(Element element, String margin) {
        element.childNodes().forEach(child -> walk(child, margin));
    }

    private void link(Element link) {
        var words = link.text().strip();
        var address = link.attr("href").replaceFirst("^(mailto|tel):", "");
        words(words);
        if (!address.isEmpty() && !address.equals(words)) text.append(": ").append(address);
    }

    private void paragraph(String words, String margin) {
        blank();
        text.append(margin).append(words);
        blank();
    }

    private void words(String words) {
        var gathered = SPACE.matcher(words).replaceAll(" ");
        text.append(text.isEmpty() || endsWith(" ") || endsWith("\n") ? gathered.stripLeading() : gathered);
    }

    private void newLine(String margin) {
        if (!text.isEmpty() && !endsWith("\n")) text.append('\n');
        text.append(margin);
    }

    private void blank() {
        if (text.isEmpty()) return;
        while (endsWith(" ")) text.setLength(text.length() - 1);
        text.append(endsWith("\n") ? "\n" : "\n\n");
    }

    private boolean endsWith(String end) {
        return text.length() >= end.length()
                && text.substring(text.length() - end.length()).equals(end);
    }
}
