package io.tanxin.mail;

import io.tanxin.kernel.UserId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Knows the readers; filled by the module that keeps the people. */
public interface ReaderDirectory {

    /** Those of them who may be written to: who is left out is nobody, wants no more mail, or has left. */
    Map<UserId, Reader> readers(Collection<UserId> ids);

    default Optional<Reader> reader(UserId id) {
        return Optional.ofNullable(readers(List.of(id)).get(id));
    }

    /** The reader of a letter that this person asked for a moment ago (a sign-in link): also somebody who wants no other mail. */
    default Optional<Reader> asking(UserId id) {
        return reader(id);
    }

    /** First letters were accepted by a mail server, or handed over: the next ones are no longer the first. */
    void written(Collection<UserId> ids);
}
