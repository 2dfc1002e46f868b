package io.tanxin.mail;

import java.util.List;
import java.util.stream.Stream;

/** What goes as one mail: the first letter, whose lease and Message-ID hold for all, and as a rule no others. */
record Bundle(MailRow first, List<MailRow> others) {

    Stream<MailRow> rows() {
        return Stream.concat(Stream.of(first), others.stream());
    }

    int size() {
        return 1 + others.size();
    }
}
