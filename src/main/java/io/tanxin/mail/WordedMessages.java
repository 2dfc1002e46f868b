package io.tanxin.mail;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;

/** The translations, in the words of the letter that is being printed. */
record WordedMessages(MessageSource shipped) implements MessageSource {
    static final ScopedValue<Wording> WORDING = ScopedValue.newInstance();

    @Override
    public @Nullable String getMessage(
            String key, Object @Nullable [] arguments, @Nullable String otherwise, @Nullable Locale language) {
        var spoken = language == null ? Locale.ENGLISH : language;
        var own = WORDING.orElse(Wording.SHIPPED).say(key, arguments, spoken);
        return own.isPresent() ? own.get() : shipped.getMessage(key, arguments, otherwise, spoken);
    }

    @Override
    public String getMessage(String key, Object @Nullable [] arguments, @Nullable Locale language) {
        var spoken = language == null ? Locale.ENGLISH : language;
        return WORDING.orElse(Wording.SHIPPED)
                .say(key, arguments, spoken)
                .orElseGet(() -> shipped.getMessage(key, arguments, spoken));
    }

    @Override
    public String getMessage(MessageSourceResolvable one, @Nullable Locale language) {
        return shipped.getMessage(one, language);
    }
}
