package io.tanxin.identity;

import io.tanxin.kernel.UserId;
import java.io.Serializable;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A person in the administrator's list. */
public record PersonLine(
        UserId id,
        String name,
        String sort,
        Person.Side side,
        @Nullable String email,
        @Nullable String userName,
        @Nullable String phone,
        Set<String> roles,
        Person.State state,
        boolean signIn)
        implements Serializable {

    /** What the list is sorted by. */
    public record Key(String sort, long id) implements Serializable {}

    public Key key() {
        return new Key(sort, id.value());
    }
}
