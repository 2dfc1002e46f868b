package io.tanxin.insights;

import io.tanxin.communication.messages.DealerMessages;
import io.tanxin.dealers.UnreachedContacts;
import io.tanxin.identity.Actor;
import io.tanxin.identity.Role;
import io.tanxin.insights.Need.Kind;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** What dealers wrote by mail and nobody has read, and people whom our mail does not reach (M14). */
@Component
class MailNeeds implements NeedSource {
    private static final int SHORT = 80;

    private final DealerMessages messages;
    private final UnreachedContacts unreached;

    MailNeeds(DealerMessages messages, UnreachedContacts unreached) {
        this.messages = messages;
        this.unreached = unreached;
    }

    /** A director sees all dealers, and answers for none of them. */
    @Override
    public boolean concerns(Actor actor) {
        return actor.is(Role.MANAGER);
    }

    @Override
    public List<Need> of(Actor actor) {
        var needs = new ArrayList<Need>();
        for (var message : messages.unread(MOST)) {
            needs.add(new Need(
                    Kind.MESSAGE,
                    message.dealer(),
                    message.dealerName(),
                    List.of(message.sender()),
                    message.subject().isBlank() ? beginning(message.words()) : message.subject(),
                    message.receivedAt(),
                    message.id().value(),
                    message.version()));
        }
        for (var person : unreached.rows(MOST)) {
            needs.add(new Need(
                    Kind.MAIL_FAILS,
                    person.dealer(),
                    person.dealerName(),
                    List.of(person.name()),
                    "",
                    person.since(),
                    person.person().value(),
                    0));
        }
        return needs;
    }

    private static String beginning(String words) {
        var line = words.replaceAll("\\s+", " ");
        if (line.codePointCount(0, line.length()) <= SHORT) return line;
        return line.substring(0, line.offsetByCodePoints(0, SHORT)) + "…";
    }
}
