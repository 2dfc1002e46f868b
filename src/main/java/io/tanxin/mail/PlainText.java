package io.tanxin.mail;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** The letter for those who read plain text, with every link's address beside its words. */
final class PlainText {
    private final StringBuilder text = new StringBuilder();

    private PlainText() {}

    static String of(Document letter) {
        letter.select("head, [aria-hidden=true]").remove();
        var plain = new PlainText();
        plain.walk(letter.body(), "");
        return plain.text
                        .toString()
                        .replaceAll("[ \\t]+\\n", "\n")
                        .replaceAll("\\n{3,}", "\n\n")
                        .strip()
                + "\n";
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
        var gathered = words.replaceAll("\\s+", " ");
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
