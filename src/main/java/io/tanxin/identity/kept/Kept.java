package io.tanxin.identity.kept;

import io.tanxin.identity.Person;
import java.time.Instant;
import java.util.List;

/** What is kept about a person, as of one moment, with the others blacked. Public for its template. */
public record Kept(Person person, Instant at, List<Chapter> chapters) {

    public record Chapter(String name, String heading, List<KeptEntry> entries) {}
}
