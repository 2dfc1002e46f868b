package io.tanxin.promises.load;

import io.tanxin.kernel.UserId;
import java.time.LocalDate;
import java.util.Map;

/** Something that people of the company have to do on days; a bean of the module whose it is. */
public interface LoadSource {

    /** {@code promises}, {@code measures}: named by the translation {@code promises.load.<name>}. */
    String name();

    /** Where it stands among the others. */
    int order();

    /** How many such things this person has to do on each day from the first to the last; days without any need not be there. */
    Map<LocalDate, Integer> perDay(UserId owner, LocalDate first, LocalDate last);
}
