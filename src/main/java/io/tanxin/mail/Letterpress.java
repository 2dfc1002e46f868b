package io.tanxin.mail;

import io.tanxin.kernel.UserId;
import io.tanxin.mail.LetterKind.CalendarPart;
import io.tanxin.mail.LetterKind.Composition;
import java.net.URI;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Composes: the kind's template inside the one layout, subject, plain text beside it, in the reader's language. */
@Component
class Letterpress {
    private final MessageSource messages;
    private final WordedMessages worded;
    private final Letterhead letterhead;
    private final SpringTemplateEngine templates = new SpringTemplateEngine();

    Letterpress(MessageSource messages, Letterhead letterhead) {
        this.messages = messages;
        this.worded = new WordedMessages(messages);
        this.letterhead = letterhead;
        var files = new ClassLoaderTemplateResolver();
        files.setPrefix("mail/");
        files.setSuffix(".html");
        files.setTemplateMode(TemplateMode.HTML);
        files.setCharacterEncoding("UTF-8");
        // an engine of its own: the light pages' templates lie elsewhere
        templates.setTemplateResolver(files);
        templates.setTemplateEngineMessageSource(worded);
        templates.setEnableSpringELCompiler(true);
    }

    /** To be printed when it is read. @param wording as for {@link #print} */
    Sheet sheet(
            String kind,
            Composition.Wanted wanted,
            Reader reader,
            @Nullable Reader author,
            WayOut wayOut,
            Wording wording) {
        return new Sheet(
                () -> ScopedValue.where(WordedMessages.WORDING, wording)
                        .call(() -> subject(kind, wanted, language(reader.locale()))),
                () -> print(kind, wanted, reader, author, wayOut, wording));
    }

    /** @param wording the company's own words for such letters in the reader's language */
    PrintedLetter print(
            String kind,
            Composition.Wanted wanted,
            Reader reader,
            @Nullable Reader author,
            WayOut wayOut,
            Wording wording) {
        return ScopedValue.where(WordedMessages.WORDING, wording)
                .call(() -> print(kind, wanted, reader, author, wayOut));
    }

    private PrintedLetter print(
            String kind, Composition.Wanted wanted, Reader reader, @Nullable Reader author, WayOut wayOut) {
        var language = language(reader.locale());
        var model = model(reader, author);
        model.put("facts", wanted.model());
        var body = templates.process(kind, new Context(language, model));
        return lay(subject(kind, wanted, language), body, reader, author, wayOut, wanted.calendar());
    }

    /** What a letter says when there is nobody to write to: its subject and its sentences, with the names of their places. */
    PrintedLetter printSentences(List<String> sentences, Locale language) {
        var nobody = new Reader(
                new UserId(0), "", null, language, ZoneOffset.UTC, LocalTime.MIN, LocalTime.MAX, false, false);
        var body = sentences.stream()
                .skip(1)
                .map(words -> "<p>" + Entities.escape(words) + "</p>")
                .collect(Collectors.joining());
        return lay(sentences.getFirst(), body, nobody, null, WayOut.NONE, null);
    }

    /** Several letters on one sheet, each under its own subject. */
    PrintedLetter bind(List<PrintedLetter> letters, Reader reader, @Nullable Reader author) {
        var first = letters.getFirst();
        if (letters.size() == 1) return first;
        var subject = messages.getMessage(
                "mail.bundle.subject", new Object[] {first.subject(), letters.size() - 1}, first.language());
        var body = letters.stream()
                .map(letter -> "<h2>" + Entities.escape(letter.subject()) + "</h2>" + letter.body())
                .collect(Collectors.joining());
        var wayOut = WayOut.ofAll(letters.stream().map(PrintedLetter::wayOut).toList());
        return lay(subject, body, reader, author, wayOut, null);
    }

    private Map<String, Object> model(Reader reader, @Nullable Reader author) {
        var model = new HashMap<String, Object>();
        model.put("reader", reader);
        model.put("letterhead", letterhead);
        model.put("author", author == null ? letterhead.name() : author.name());
        return model;
    }

    private PrintedLetter lay(
            String subject,
            String body,
            Reader reader,
            @Nullable Reader author,
            WayOut wayOut,
            @Nullable CalendarPart calendar) {
        var language = language(reader.locale());
        var model = model(reader, author);
        model.put("language", language.toLanguageTag());
        model.put("subject", subject);
        model.put("body", body);
        model.put("stop", text(wayOut.all()));
        model.put("unsubscribe", text(wayOut.one()));
        model.put("topic", wayOut.topic() == null ? "" : topic(wayOut.topic(), language));
        model.put("byPerson", author != null);
        model.put("zone", reader.zone().getDisplayName(TextStyle.FULL, language));
        model.put("zoneId", reader.zone().getId());
        // read once: for the styles that its text needs, as it goes, and for who reads plain text
        var sheet = Jsoup.parse(templates.process("layout", new Context(language, model)));
        sheet.outputSettings().prettyPrint(false);
        InlineStyles.into(PrintedLetter.text(sheet));
        return new PrintedLetter(language, subject, wayOut, sheet.outerHtml(), PlainText.of(sheet), calendar);
    }

    private static String text(@Nullable URI link) {
        return link == null ? "" : link.toString();
    }

    private String topic(LetterTopic topic, Locale language) {
        return messages.getMessage("mail.topic." + topic.name(), null, language);
    }

    String subject(String kind, Composition.Wanted wanted, Locale language) {
        return worded.getMessage(
                LetterSentences.subject(kind), wanted.subjectArguments().toArray(), language);
    }

    /** The two languages that the house writes. */
    static Locale language(Locale locale) {
        return locale.getLanguage().equals("zh") ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
    }
}
