package io.tanxin.admin.ui;

import com.vaadin.flow.component.Component;
import io.tanxin.calendar.Dates;
import io.tanxin.mail.mailbox.MailboxDesk;
import io.tanxin.mail.mailbox.MailboxProblem;
import io.tanxin.ui.Glyph;
import io.tanxin.ui.StatusBadge;
import io.tanxin.ui.StatusBadge.Tone;
import java.io.Serializable;
import java.time.Instant;

/** A mail's row in the words of whoever looks at it. */
record MailboxWords(Component by, Dates dates) implements Serializable {

    String moment(Instant at) {
        return dates.dayTimeYear(at);
    }

    String shortMoment(Instant at) {
        return dates.dayAndTime(at);
    }

    String became(String what) {
        return by.getTranslation("mailbox.became." + what);
    }

    /** Of a dealer's own words there are none here. */
    String subject(MailboxDesk.Row row) {
        return row.subject().isEmpty() ? "–" : row.subject();
    }

    /** Ours is a translation key; a server's own words stay as they are. */
    String detail(String detail) {
        return detail.startsWith("mailbox.") ? by.getTranslation(detail) : detail;
    }

    String problem(MailboxProblem problem, String place) {
        return by.getTranslation("mailbox.problem." + problem.kind(), place);
    }

    StatusBadge.Look badge(MailboxDesk.Row row) {
        var words = became(row.became());
        return switch (row.became()) {
            case "answer", "message" -> new StatusBadge.Look(Tone.OK, words);
            case "bounce", "bounceOfLetter" -> new StatusBadge.Look(Tone.BAD, words);
            case "aside", "answerForged", "forged", "answerOfAnother", "answerToNothing" ->
                new StatusBadge.Look(Tone.WARN, Glyph.ALERT, words);
            case "later", "bounceForNow" -> new StatusBadge.Look(Tone.WARN, words);
            default -> new StatusBadge.Look(Tone.NEUTRAL, Glyph.INBOX, words);
        };
    }
}
