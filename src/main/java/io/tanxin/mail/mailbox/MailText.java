package io.tanxin.mail.mailbox;

import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.internet.ParseException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UnsupportedEncodingException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/** Words out of mail: in whatever character set they claim to be, or really are, and never more than asked for. */
final class MailText {
    private static final Pattern UNSEEN =
            Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cn}\\p{Zl}\\p{Zp}&&[^\\n\\t\\u200C\\u200D]]");

    private MailText() {}

    static String read(InputStream content, @Nullable String type, int most) throws IOException {
        return decoded(content.readNBytes(most), charset(type));
    }

    /** What a header says, on one line. */
    static String header(@Nullable String raw, int longest) {
        if (raw == null) return "";
        var begin = raw.length() > 4 * longest + 200 ? raw.substring(0, 4 * longest + 200) : raw;
        return shortened(clean(decodedHeader(begin)).replaceAll("\\s+", " ").strip(), longest);
    }

    private static String decodedHeader(String raw) {
        // without an encoding of its own a header's bytes are taken for Latin letters
        var bytes = raw.chars().anyMatch(c -> c > 127 && c < 256)
                ? decoded(raw.getBytes(StandardCharsets.ISO_8859_1), null)
                : raw;
        try {
            return MimeUtility.decodeText(MimeUtility.unfold(bytes));
        } catch (UnsupportedEncodingException unknown) {
            return bytes;
        }
    }

    /** Of a page only its words, each paragraph on its own line. */
    static String ofHtml(String html) {
        var page = Jsoup.parse(html);
        page.outputSettings(new Document.OutputSettings().prettyPrint(false));
        page.select("head, script, style, template, [hidden]").remove();
        page.select("p, div, li, tr, h1, h2, h3, blockquote").before("\n");
        page.select("td + td, th + th").before(" ");
        return page.body().wholeText();
    }

    /** Without what is not seen but steers, and without deserts of empty lines. */
    static String tidy(String text, int longest) {
        var lines = clean(text.replace("\r\n", "\n").replace('\r', '\n').replace('\u00a0', ' '));
        return shortened(
                lines.replaceAll("[ \\t]+\\n", "\n")
                        .replaceAll("\\n{3,}", "\n\n")
                        .strip(),
                longest);
    }

    static String clean(String text) {
        return UNSEEN.matcher(text).replaceAll("");
    }

    static String shortened(String text, int longest) {
        if (text.length() <= longest) return text;
        int end = Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest;
        return text.substring(0, end);
    }

    private static String decoded(byte[] bytes, @Nullable Charset stated) {
        if (stated != null) return new String(bytes, stated);
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            return new String(bytes, Charset.forName("GB18030"));
        }
    }

    private static @Nullable Charset charset(@Nullable String type) {
        try {
            var stated = type == null ? null : new ContentType(type).getParameter("charset");
            if (stated == null) return null;
            // what calls itself GB2312 mostly holds more than that
            if (stated.toLowerCase(Locale.ROOT).startsWith("gb")) return Charset.forName("GB18030");
            return Charset.forName(MimeUtility.javaCharset(stated));
        } catch (ParseException | IllegalArgumentException unknown) {
            return null;
        }
    }
}
