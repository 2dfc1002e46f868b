package io.tanxin.communication.talk;

import io.tanxin.communication.talk.MinutesLine.Look;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document.OutputSettings;
import org.jsoup.nodes.TextNode;
import org.jsoup.safety.Safelist;
import org.jspecify.annotations.Nullable;

/**
 * Markdown as minutes are written in it, made into lines that can do no harm. Everybody reads minutes through this one class: the
 * writer's preview, the preview before sharing, the dealer's page, the letter.
 */
public final class MinutesText {
    /** More than a long day's talk; keeps a pasted book out. */
    public static final int LONGEST = 50_000;

    private static final Parser PARSER =
            Parser.builder().includeSourceSpans(IncludeSourceSpans.BLOCKS).build();
    // what looks like HTML is shown as it was typed; the safelist behind it is the second lock
    private static final HtmlRenderer RENDERER =
            HtmlRenderer.builder().escapeHtml(true).sanitizeUrls(true).build();
    private static final Safelist HARMLESS = Safelist.none()
            .addTags("strong", "em", "code", "a", "br")
            .addAttributes("a", "href")
            .addProtocols("a", "href", "http", "https", "mailto", "tel")
            .addEnforcedAttribute("a", "rel", "noopener noreferrer nofollow")
            .addEnforcedAttribute("a", "target", "_blank");

    private final List<MinutesLine> lines = new ArrayList<>();

    private MinutesText() {}

    public static List<MinutesLine> lines(String markdown) {
        var text = new MinutesText();
        text.children(PARSER.parse(markdown), Look.TEXT, 0);
        return List.copyOf(text.lines);
    }

    private void children(Node parent, Look look, int depth) {
        for (var node = parent.getFirstChild(); node != null; ) {
            var next = node.getNext(); // the paragraph's parts move away below
            block(node, look, depth);
            node = next;
        }
    }

    private void block(Node node, Look look, int depth) {
        switch (node) {
            case Heading heading -> split(heading, Look.HEADING, depth, "");
            case Paragraph paragraph -> split(paragraph, look, depth, "");
            case BulletList list -> items(list, depth, null);
            case OrderedList list -> items(list, depth, list.getMarkerStartNumber());
            case BlockQuote quote -> children(quote, Look.QUOTE, depth);
            case FencedCodeBlock code -> literal(code, code.getLiteral(), Look.CODE, depth);
            case IndentedCodeBlock code -> literal(code, code.getLiteral(), Look.CODE, depth);
            case HtmlBlock html -> literal(html, html.getLiteral(), Look.TEXT, depth);
            default -> {}
        }
    }

    private void items(Node list, int depth, @Nullable Integer start) {
        var number = start == null ? 1 : start;
        for (var item = list.getFirstChild(); item != null; item = item.getNext()) {
            if (!(item instanceof ListItem)) continue;
            var marker = start == null ? "•" : number++ + ".";
            var first = item.getFirstChild();
            if (first instanceof Paragraph paragraph) {
                var rest = paragraph.getNext();
                split(paragraph, Look.ITEM, depth, marker);
                while (rest != null) {
                    var next = rest.getNext();
                    block(rest, Look.TEXT, depth + 1);
                    rest = next;
                }
            } else {
                children(item, Look.TEXT, depth + 1);
            }
        }
    }

    /** People write a line and go on below it: each is a line of its own, so that each can be corrected. */
    private void split(Node block, Look look, int depth, String marker) {
        var number = line(block);
        var part = new Paragraph();
        for (var inline = block.getFirstChild(); inline != null; ) {
            var next = inline.getNext();
            if (inline instanceof SoftLineBreak || inline instanceof HardLineBreak) {
                add(part, number++, look, depth, marker);
                part = new Paragraph();
                marker = "";
            } else {
                part.appendChild(inline);
            }
            inline = next;
        }
        add(part, number, look, depth, marker);
    }

    private void literal(Node block, String literal, Look look, int depth) {
        var number = line(block) + (block instanceof FencedCodeBlock ? 1 : 0);
        for (var written : literal.stripTrailing().split("\n", -1)) {
            var part = new Paragraph();
            part.appendChild(new Text(written));
            add(part, number++, look, depth, "");
        }
    }

    private void add(Node part, int number, Look look, int depth, String marker) {
        var html = harmless(RENDERER.render(part));
        if (look == Look.ITEM && html.startsWith("[ ] ")) {
            marker = "☐";
            html = html.substring(4);
        } else if (look == Look.ITEM && html.regionMatches(true, 0, "[x] ", 0, 4)) {
            marker = "☑";
            html = html.substring(4);
        }
        var plain = Jsoup.parseBodyFragment(html).text();
        if (!plain.isBlank()) lines.add(new MinutesLine(number, look, depth, marker, html, plain, null));
    }

    private static int line(Node block) {
        var spans = block.getSourceSpans();
        return spans.isEmpty() ? 1 : spans.getFirst().getLineIndex() + 1;
    }

    private static String harmless(String html) {
        var body = Jsoup.parseBodyFragment(html).body();
        // a picture would be fetched from anywhere, and tell who reads when: its words stay
        body.select("img").forEach(image -> image.replaceWith(new TextNode(image.attr("alt"))));
        return Jsoup.clean(body.html(), "", HARMLESS, new OutputSettings().prettyPrint(false))
                .strip();
    }
}
