package io.tanxin.identity;

import java.io.Serializable;
import java.util.Optional;

/** What the list of people is narrowed to. @param search in name, pinyin, mail address, user name; empty: all */
public record PeopleFilter(
        String search, Optional<Person.Side> side, Optional<String> role, Optional<Person.State> state)
        implements Serializable {
    public static final PeopleFilter ALL = new PeopleFilter("", Optional.empty(), Optional.empty(), Optional.empty());
}
