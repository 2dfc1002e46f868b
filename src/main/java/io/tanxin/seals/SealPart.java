package io.tanxin.seals;

import java.io.Serializable;

/**
 * One part of what is sealed, hashed with a salt of its own, so that it can be erased and the chain still holds.
 *
 * @param name within its seal, also in the text that is hashed
 * @param content kept, hashed and handed out as this very text; people are in it as ids only, but for what they wrote themselves
 */
public record SealPart(Kind kind, String name, String content) implements Serializable {
    public enum Kind {
        TEXT,
        PERSONS,
        FIGURES
    }

    public SealPart {
        if (!name.matches("[a-z][a-z-]{0,23}")) throw new IllegalArgumentException("no name of a part: " + name);
    }

    public static SealPart text(String name, String content) {
        return new SealPart(Kind.TEXT, name, content);
    }

    public static SealPart persons(String name, String content) {
        return new SealPart(Kind.PERSONS, name, content);
    }

    public static SealPart figures(String name, String content) {
        return new SealPart(Kind.FIGURES, name, content);
    }
}
