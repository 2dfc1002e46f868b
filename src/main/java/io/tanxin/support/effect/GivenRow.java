package io.tanxin.support.effect;

import io.tanxin.dealers.policy.SupportForm;
import io.tanxin.kernel.Money;
import io.tanxin.support.SupportId;
import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What was given, as the dealer reads it: never to which end, no judgement, no file. @param money null also for who is not the
 * dealer's owner. @param inConfidence the manager does not read it
 */
public record GivenRow(
        SupportId id,
        LocalDate day,
        SupportForm form,
        String words,
        int minutes,
        @Nullable Money money,
        String giverName,
        @Nullable Helped helped,
        @Nullable String helpedWords,
        boolean asked,
        boolean inConfidence)
        implements Serializable {

    public record Key(LocalDate day, long id) implements Serializable {}

    public Key key() {
        return new Key(day, id.value());
    }
}
