package io.tanxin.concerns;

import java.io.Serializable;
import java.util.Locale;

/** One of the company's few topics: by it a concern is known to have come back. @param retired no longer offered */
public record Topic(long id, String nameEn, String nameZh, boolean retired) implements Serializable {

    public String in(Locale reader) {
        return reader.getLanguage().equals("zh") ? nameZh : nameEn;
    }
}
