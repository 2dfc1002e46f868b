package io.tanxin.mail;

import io.tanxin.kernel.UserId;
import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Remembers the first personal link that a letter was given: what it is about, the way to answer. */
final class FirstLink implements LinkMaker {
    private final LinkMaker links;
    private @Nullable URI first;

    FirstLink(LinkMaker links) {
        this.links = links;
    }

    @Override
    public URI personal(UserId reader, String path, String purpose, long subject, Instant until) {
        var made = links.personal(reader, path, purpose, subject, until);
        if (first == null && !path.equals("/u/")) first = made;
        return made;
    }

    @Override
    public URI page(String path) {
        return links.page(path);
    }

    @Override
    public URI signIn(UserId reader, String path) {
        return links.signIn(reader, path);
    }

    @Nullable URI first() {
        return first;
    }
}
