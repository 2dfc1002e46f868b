package io.tanxin.communication.talk;

import io.tanxin.communication.DayId;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.UserId;
import io.tanxin.mail.Letter;
import io.tanxin.mail.Outbox;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Posts what minutes and the dealer's word on them say to whom; the words are put together at sending (M6). */
@Component
class MinutesLetters {
    static final String MINUTES = "communication/minutes";
    static final String ANSWER = "communication/minutes-answer";

    private final Outbox outbox;

    MinutesLetters(Outbox outbox) {
        this.outbox = outbox;
    }

    /** @param shares counts all that this dealer was given of this day: of several letters within the wait the last one goes */
    void shared(Talk.Invited reader, DayId day, int shares, UserId author) {
        outbox.post(new Letter(
                reader.person(),
                MINUTES,
                day.value(),
                reader.dealer().toString(),
                shares,
                Map.of(),
                reader.dealer(),
                author,
                null));
    }

    void answered(UserId reader, DayId day, DealerId dealer, long answer, UserId author) {
        outbox.post(new Letter(
                reader, ANSWER, day.value(), dealer.toString(), (int) answer, Map.of(), dealer, author, null));
    }
}
