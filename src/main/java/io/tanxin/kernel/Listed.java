package io.tanxin.kernel;

import java.text.ListFormat;
import java.util.List;
import java.util.Locale;

/** Several names or times in one line as the reader's language does it: "Chen, Wu" and 陈、吴. */
public final class Listed {
    private Listed() {}

    public static String in(Locale locale, List<String> items) {
        if (items.isEmpty()) return "";
        return ListFormat.getInstance(locale, ListFormat.Type.STANDARD, ListFormat.Style.NARROW)
                .format(items);
    }
}
