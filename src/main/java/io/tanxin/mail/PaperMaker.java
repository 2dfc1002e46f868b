package io.tanxin.mail;

import io.tanxin.kernel.UserId;
import io.tanxin.mail.MailRoom.Header;
import io.tanxin.mail.MailRoom.Paper;
import io.tanxin.mail.MailRoom.Row;
import io.tanxin.mail.SortingDesk.Sorted;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeUtility;
import java.io.UnsupportedEncodingException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lays a letter on the table for somebody who is not its reader. */
@Component
class PaperMaker {
    private final MailSettings settings;
    private final Letterhead house;
    private final Clock clock;

    PaperMaker(MailSettings settings, Letterhead house, Clock clock) {
        this.settings = settings;
        this.house = house;
        this.clock = clock;
    }

    Paper of(Row row, UserId reader, PrintedLetter letter, List<Header> headers, boolean live) {
        var calendar = letter.calendar() == null ? null : letter.calendar().text();
        return new Paper(
                row, reader, letter.subject(), html(letter.html(), live), letter.text(), calendar, headers, null, live);
    }

    Paper none(Row row, UserId reader, @Nullable String why) {
        return new Paper(row, reader, "", null, "", null, List.of(), why, false);
    }

    List<Header> headers(MailRow row, Sorted.ToSend letter) {
        try {
            var parcel = Parcel.of(row, letter, settings.from(), house, clock.instant());
            var headers = new ArrayList<Header>();
            for (var header : Collections.list(parcel.getAllHeaders())) {
                headers.add(
                        new Header(header.getName(), MimeUtility.decodeText(MimeUtility.unfold(header.getValue()))));
            }
            return headers;
        } catch (MessagingException | UnsupportedEncodingException failed) {
            throw new IllegalStateException("the letter could not be put into its envelope", failed);
        }
    }

    /** Links that work open beside the portal; others are struck out and lead nowhere. */
    private static String html(String html, boolean live) {
        if (!live) return withoutLinks(html);
        var letter = Jsoup.parse(html);
        letter.outputSettings().prettyPrint(false);
        letter.head().prependElement("base").attr("target", "_blank");
        return letter.outerHtml();
    }

    /** A letter, or its body alone. */
    static String withoutLinks(String html) {
        var letter = Jsoup.parse(html);
        letter.outputSettings().prettyPrint(false);
        for (var link : letter.select("a[href]")) {
            link.removeAttr("href");
            link.tagName("s");
        }
        return html.contains("</html>") ? letter.outerHtml() : letter.body().html();
    }
}
