package io.tanxin.papers;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Semaphore;
import org.jsoup.Jsoup;
import org.jsoup.helper.W3CDom;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/**
 * The press: a template inside the one layout, made into a PDF on A4 with the text's structure in it (PDF/UA), so that it can be
 * read aloud. Who may read what is asked by who gives the facts. Heavy: never under a session's lock.
 */
@Component
public class Papers {
    /** A font alone is ten million bytes while it is being read. */
    private static final int PRESSES = 2;

    private final Semaphore free = new Semaphore(PRESSES, true);
    private final SpringTemplateEngine templates = new SpringTemplateEngine();
    private final PaperFonts fonts;

    Papers(MessageSource messages, PaperFonts fonts) {
        this.fonts = fonts;
        var files = new ClassLoaderTemplateResolver();
        files.setPrefix("papers/");
        files.setSuffix(".html");
        files.setTemplateMode(TemplateMode.HTML);
        files.setCharacterEncoding("UTF-8");
        templates.setTemplateResolver(files);
        templates.setTemplateEngineMessageSource(messages);
        templates.setEnableSpringELCompiler(true);
        XRLog.setLoggingEnabled(false);
    }

    public byte[] print(Paper paper) {
        var html = html(paper);
        free.acquireUninterruptibly();
        try {
            return press(html, paper);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } finally {
            free.release();
        }
    }

    private String html(Paper paper) {
        var facts = new HashMap<String, Object>(paper.facts());
        facts.put("paper", paper);
        facts.put("language", tag(paper.language()));
        var body = templates.process(paper.template(), new Context(paper.language(), facts));
        return templates.process(
                "layout",
                new Context(paper.language(), Map.of("paper", paper, "language", tag(paper.language()), "body", body)));
    }

    private byte[] press(String html, Paper paper) throws IOException {
        var out = new ByteArrayOutputStream();
        var builder = new PdfRendererBuilder()
                .usePdfUaAccessibility(true)
                // for what no font has, a smile or a rare name's character: no sign that somebody may have typed
                .useReplacementText("□")
                .withW3cDocument(new W3CDom().fromJsoup(Jsoup.parse(html)), "")
                .withProducer("Tanxin")
                .toStream(out);
        // nothing is fetched from anywhere while a paper is made
        builder.useUriResolver((base, uri) -> null);
        fonts.into(builder);
        builder.run();
        return out.toByteArray();
    }

    private static String tag(Locale language) {
        return language.toLanguageTag();
    }
}
