package io.tanxin.handover;

import static io.tanxin.Network.ADMIN;
import static io.tanxin.Network.CHEN;
import static io.tanxin.Network.LI_NA;
import static io.tanxin.Network.ZHOU_MIN;
import static org.assertj.core.api.Assertions.assertThat;

import io.tanxin.dealers.StandIns;
import io.tanxin.kernel.UserId;
import io.tanxin.mail.MailRoom;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What people read about a hand-over. */
@Tag("P6")
class HandOverLettersTest extends HandingOver {
    @Autowired
    MailRoom mailRoom;

    @Autowired
    StandIns standIns;

    @Test
    @Tag("M9")
    void each_reads_in_its_own_language_what_is_for_it_to_do() {
        at(BEGIN, time -> {
            promise(LI_NA, "A shelf by Friday");
            var id = handOver();
            assertThat(text("handover/made", LI_NA)).contains("goes from you to Zhou Min", "A shelf by Friday");
            assertThat(text("handover/made", ZHOU_MIN)).contains("由Li Na交接给您", "接手");
            by(LI_NA, () -> service.write(id, detail(id).row().version(), "早上八点前打电话"));
            sign(LI_NA, id);
            sign(ZHOU_MIN, id);
            assertThat(text("handover/to-confirm", CHEN))
                    .contains("今后由Zhou Min接替Li Na", "早上八点前打电话", "A shelf by Friday", "查看并确认");
            by(CHEN, () -> service.confirm(id, "还有门头"));
            assertThat(text("handover/confirmed", ZHOU_MIN)).contains("还有门头");
        });
    }

    @Test
    @Tag("M6")
    void what_is_done_or_taken_back_meanwhile_is_not_written_about() {
        at(BEGIN, time -> {
            var id = handOver();
            sign(LI_NA, id);
            assertThat(text("handover/made", LI_NA)).isEmpty();
        });
    }

    @Test
    void a_stand_in_reads_from_when_to_when() {
        at(BEGIN, time -> {
            var from = LocalDate.of(2026, 12, 1);
            by(LI_NA, () -> standIns.add(LI_NA, ZHOU_MIN, from, from.plusDays(4)));
            assertThat(text("handover/stand-in", ZHOU_MIN)).contains("请您照管Li Na的经销商");
            time.walk(Duration.ofDays(30));
            assertThat(text("handover/stand-in", ZHOU_MIN)).isEmpty();
        });
    }

    /** Empty: it is no longer to be sent. */
    private String text(String kind, UserId reader) {
        var id = db.sql("select max(id) from outbox_mail where kind = '" + kind + "' and reader_id = " + reader)
                .query(Long.class)
                .single();
        var html = as(ADMIN, () -> mailRoom.read(id)).html();
        return html == null ? "" : html.replaceAll("<[^>]*>", "").replaceAll("\\s+", " ");
    }
}
