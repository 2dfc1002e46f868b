package io.tanxin.mail;

import io.tanxin.kernel.UserId;
import java.net.URI;
import java.time.Instant;

/** Links for a letter that nobody follows: when it is only checked, or looked at by somebody else. Makes no token. */
record DeadLinks(LinkMaker links) implements LinkMaker {

    @Override
    public URI personal(UserId reader, String path, String purpose, long subject, Instant until) {
        return links.page(path + "-");
    }

    @Override
    public URI page(String path) {
        return links.page(path);
    }
}
