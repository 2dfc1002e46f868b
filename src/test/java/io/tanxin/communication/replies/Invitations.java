package io.tanxin.communication.replies;

import io.tanxin.Network;
import io.tanxin.kernel.EmailAddress;
import io.tanxin.kernel.UserId;
import io.tanxin.mail.Envelope;
import io.tanxin.mail.LetterKind;
import io.tanxin.mail.LetterKind.Composition;
import io.tanxin.mail.LinkMaker;
import io.tanxin.mail.Reader;
import java.net.URI;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The calendar part of an invitation as it leaves the house. */
final class Invitations {

    private Invitations() {}

    static String calendar(List<LetterKind> kinds, long invitation) {
        var kind = kinds.stream()
                .filter(one -> one.name().equals("communication/invitation"))
                .findFirst()
                .orElseThrow();
        var reader = new Reader(
                Network.CHEN,
                "Chen",
                new EmailAddress("chen@kitchen.example"),
                Locale.ENGLISH,
                ZoneId.of("Asia/Shanghai"),
                LocalTime.of(9, 0),
                LocalTime.of(18, 0),
                false,
                true);
        var letter = new Envelope(1, kind.name(), invitation, "", 0, Map.of(), null, null, Instant.EPOCH);
        var wanted = (Composition.Wanted) kind.compose(letter, reader, new LinkMaker() {
            @Override
            public URI personal(UserId who, String path, String purpose, long subject, Instant until) {
                return URI.create("http://localhost" + path);
            }

            @Override
            public URI page(String path) {
                return URI.create("http://localhost" + path);
            }
        });
        return wanted.calendar().text().replace("\r\n ", "");
    }
}
