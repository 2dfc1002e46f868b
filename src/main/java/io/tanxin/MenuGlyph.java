package io.tanxin;

import io.tanxin.ui.Glyph;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A menu entry's icon as its annotation names it: a {@link Glyph}'s name, with or without {@code vaadin:} before it. */
final class MenuGlyph {

    private MenuGlyph() {}

    static Glyph of(@Nullable String icon) {
        if (icon == null) return Glyph.ARROW_RIGHT;
        var name =
                icon.substring(icon.indexOf(':') + 1).toUpperCase(Locale.ROOT).replace('-', '_');
        return switch (name) {
            case "USERS", "SHOP", "STORE", "GROUP" -> Glyph.DEALERS;
            case "CALENDAR_CLOCK", "CALENDAR_USER", "CALENDAR_O" -> Glyph.CALENDAR;
            case "ENVELOPE", "ENVELOPES", "ENVELOPE_O", "MAILBOX", "OUTBOX" -> Glyph.LETTER;
            case "COG", "COGS", "TOOLS" -> Glyph.SETTINGS;
            case "USER", "USER_CARD", "USERS_O" -> Glyph.PERSON;
            case "DASHBOARD", "SUN_O", "SUN_RISE", "TASKS" -> Glyph.TODAY;
            case "COMMENTS", "CHAT_O", "COMMENT" -> Glyph.CHAT;
            case "LIST", "BOOK", "RECORDS", "ARCHIVE", "SEARCH" -> Glyph.LOG;
            default -> {
                for (var glyph : Glyph.values()) if (glyph.name().equals(name)) yield glyph;
                yield Glyph.ARROW_RIGHT;
            }
        };
    }
}
