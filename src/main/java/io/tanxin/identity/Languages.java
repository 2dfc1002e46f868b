package io.tanxin.identity;

import java.util.List;
import java.util.Locale;

/** The two languages of the portal. */
public final class Languages {
    public static final List<Locale> ALL = List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE);

    private Languages() {}

    /** The one of ours that is nearest. */
    public static Locale nearest(Locale wanted) {
        return wanted.getLanguage().equals("zh") ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
    }
}
