package io.tanxin.dealers.imports;

import com.ibm.icu.text.CharsetDetector;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** The text of an uploaded file: UTF-8 with or without mark, UTF-16 with one, or what Chinese Windows writes (GB 18030, GBK). */
final class TextFile {
    static final int MOST_BYTES = 5 << 20;
    private static final Charset CHINESE = Charset.forName("GB18030");
    private static final int SURE = 50;

    private TextFile() {}

    static String text(byte[] bytes) throws Refused {
        if (bytes.length == 0) throw new Refused(Refusal.EMPTY, "");
        var text = decode(bytes);
        if (text.isBlank()) throw new Refused(Refusal.EMPTY, "");
        if (text.indexOf('\0') >= 0 || begins(bytes, '%', 'P', 'D', 'F')) throw new Refused(Refusal.NOT_TEXT, "");
        return text;
    }

    private static String decode(byte[] bytes) throws Refused {
        if (begins(bytes, 0xEF, 0xBB, 0xBF)) return strictly(tail(bytes, 3), StandardCharsets.UTF_8);
        if (begins(bytes, 0xFF, 0xFE)) return strictly(tail(bytes, 2), StandardCharsets.UTF_16LE);
        if (begins(bytes, 0xFE, 0xFF)) return strictly(tail(bytes, 2), StandardCharsets.UTF_16BE);
        // a picture or a program: no text of ours holds these
        for (var b : bytes) if (b == 0) throw new Refused(Refusal.NOT_TEXT, "");
        var utf8 = tried(bytes, StandardCharsets.UTF_8);
        if (utf8.isPresent()) return utf8.get();
        var chinese = tried(bytes, CHINESE);
        if (chinese.isPresent() && looksChinese(bytes, chinese.get())) return chinese.get();
        throw new Refused(begins(bytes, 0x89, 'P', 'N', 'G') ? Refusal.NOT_TEXT : Refusal.UNKNOWN_CHARSET, "");
    }

    // almost any bytes can be read as GBK: so its headers must be words we know, or the statistics must speak for it
    private static boolean looksChinese(byte[] bytes, String text) {
        if (CsvLines.knowsHeaders(text.lines().findFirst().orElse(""))
                && text.lines().findFirst().orElse("").codePoints().anyMatch(TextFile::isHan)) {
            return true;
        }
        var guesses = new CharsetDetector().setText(bytes).detectAll();
        return guesses.length > 0
                && (guesses[0].getName().startsWith("GB")
                        || Arrays.stream(guesses)
                                .anyMatch(g -> g.getName().startsWith("GB") && g.getConfidence() >= SURE));
    }

    private static boolean isHan(int sign) {
        return Character.UnicodeScript.of(sign) == Character.UnicodeScript.HAN;
    }

    private static String strictly(byte[] bytes, Charset charset) throws Refused {
        return tried(bytes, charset).orElseThrow(() -> new Refused(Refusal.UNKNOWN_CHARSET, charset.name()));
    }

    private static Optional<String> tried(byte[] bytes, Charset charset) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException notIt) {
            return Optional.empty();
        }
    }

    private static byte[] tail(byte[] bytes, int from) {
        return Arrays.copyOfRange(bytes, from, bytes.length);
    }

    private static boolean begins(byte[] bytes, int... with) {
        if (bytes.length < with.length) return false;
        for (var i = 0; i < with.length; i++) if (Byte.toUnsignedInt(bytes[i]) != with[i]) return false;
        return true;
    }
}
