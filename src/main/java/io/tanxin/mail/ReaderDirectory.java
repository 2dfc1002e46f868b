package io.tanxin.mail;

import io.tanxin.kernel.UserId;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** Knows the readers; filled by the module that keeps the people. */
public interface ReaderDirectory {

    /** Empty: nobody of that id, or the person wants no more mail, or has left. */
    Optional<Reader> reader(UserId id);

    /** Several at once, those who are readers at all. */
    Map<UserId, Reader> readers(Collection<UserId> ids);

    /** The reader of a letter that this person asked for a moment ago (a sign-in link): also somebody who wants no other mail. */
    default Optional<Reader> asking(UserId id) {
        return reader(id);
    }

    /** A first letter was accepted by a mail server, or handed over: the next one is no longer the first. */
    void written(UserId id);
}
