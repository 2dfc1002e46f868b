package io.tanxin.mail;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * Letters that their readers may want or not (M11): one kind, or several that belong together. Its words stand under
 * {@code mail.topic.<name>}, with a {@code .hint}.
 *
 * @param right what those may do who read them; others are not asked about it
 * @param onRequest goes only to who has said yes (M28); else until its reader stops it
 */
public record LetterTopic(String name, String right, boolean onRequest) implements Serializable {

    boolean isWantedWhen(LetterChoiceRows.@Nullable Said said) {
        return said == null ? !onRequest : said.wanted();
    }
}
