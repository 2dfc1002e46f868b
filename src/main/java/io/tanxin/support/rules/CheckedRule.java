package io.tanxin.support.rules;

import io.tanxin.files.Attachment;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How one rule was found. @param finding the key on which its photos hang */
public record CheckedRule(
        long finding,
        int number,
        String words,
        @Nullable String measure,
        Result result,
        String note,
        List<Attachment> photos)
        implements Serializable {}
