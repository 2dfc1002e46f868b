package io.tanxin.papers;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * A font as the renderer shall know it. Chinese fonts draw 月 for two code points, the character and the radical of dictionaries
 * (U+2F49); the renderer would say in the PDF that the radical stands there, and nobody would find or copy what was written. So the
 * radicals are taken out of the font's table of characters.
 */
final class PlainCharacters {
    private static final int FIRST_RADICAL = 0x2E80;
    private static final int LAST_RADICAL = 0x2FDF;
    private static final int MANY_TO_ONE = 12;

    private PlainCharacters() {}

    /** In place. Where a font has none of them, nothing happens. */
    static byte[] of(byte[] font) {
        var bytes = ByteBuffer.wrap(font);
        for (var n = 0; n < bytes.getShort(4); n++) {
            var record = 12 + 16 * n;
            if (new String(font, record, 4, StandardCharsets.US_ASCII).equals("cmap"))
                tables(bytes, bytes.getInt(record + 8));
        }
        return font;
    }

    private static void tables(ByteBuffer bytes, int cmap) {
        for (var n = 0; n < bytes.getShort(cmap + 2); n++) {
            var table = cmap + bytes.getInt(cmap + 4 + 8 * n + 4);
            if (bytes.getShort(table) == MANY_TO_ONE) groups(bytes, table);
        }
    }

    /** A group: the first code point, the last one, and the sign of the first. */
    private static void groups(ByteBuffer bytes, int table) {
        for (var n = 0; n < bytes.getInt(table + 12); n++) {
            var group = table + 16 + 12 * n;
            var first = bytes.getInt(group);
            if (first < FIRST_RADICAL || bytes.getInt(group + 4) > LAST_RADICAL) continue;
            bytes.putInt(group + 4, first);
            bytes.putInt(group + 8, 0);
        }
    }
}
