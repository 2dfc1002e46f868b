package io.tanxin.communication.talk;

import io.tanxin.communication.DayBrief;
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
    void shared(Talk.Invited reader, DayBrief day, int shares, UserId author) {
        post(
                day,
                new Letter(
                        reader.person(),
                        MINUTES,
                        day.id().value(),
                        reader.dealer().toString(),
                        shares,
                        Map.of(),
                        reader.dealer(),
                        author,
                        null));
    }

    void answered(UserId reader, DayBrief day, DealerId dealer, long answer, UserId author) {
        post(
                day,
                new Letter(
                        reader,
                        ANSWER,
                        day.id().value(),
                        dealer.toString(),
                        (int) answer,
                        Map.of(),
                        dealer,
                        author,
                        null));
    }

    private void post(DayBrief day, Letter letter) {
        outbox.post(day.inConfidence() ? letter.keptInConfidence() : letter);
    }
}
