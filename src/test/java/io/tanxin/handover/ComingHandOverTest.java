package io.tanxin.handover;

import static io.tanxin.Network.ADMIN;
import static io.tanxin.Network.CHENS_KITCHEN;
import static io.tanxin.Network.DIRECTOR;
import static io.tanxin.Network.HU_LIGHTING;
import static io.tanxin.Network.LI_NA;
import static io.tanxin.Network.QIN_HARDWARE;
import static io.tanxin.Network.ZHOU_MIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tanxin.dealers.ComingManagers;
import io.tanxin.dealers.ComingManagers.Coming;
import io.tanxin.dealers.DealerAccess;
import io.tanxin.handover.HandOverLine.Kind;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.NotFound;
import io.tanxin.kernel.UserId;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** A dealer goes to another account manager on a later day. */
@Tag("P6")
class ComingHandOverTest extends HandingOver {
    private static final LocalDate FIRST = LocalDate.of(2026, 12, 1);

    @Autowired
    ComingManagers coming;

    @Autowired
    DealerAccess access;

    @Test
    void it_begins_when_its_day_begins_at_the_dealers_and_not_before() {
        at(BEGIN, time -> {
            plan(CHENS_KITCHEN, ZHOU_MIN);
            time.walkTo(FIRST.atStartOfDay(THERE).toInstant().minusSeconds(1));
            assertThat(coming.begin()).isZero();
            assertThat(sees(ZHOU_MIN, CHENS_KITCHEN)).isFalse();
            assertThat(count("hand_over_letter")).isZero();
            assertThat(count("outbox_mail")).isZero();

            var shelf = promise(LI_NA, "Said on the last evening");
            time.walk(Duration.ofSeconds(1));
            assertThat(coming.begin()).isOne();
            assertThat(sees(ZHOU_MIN, CHENS_KITCHEN)).isTrue();
            assertThat(sees(LI_NA, CHENS_KITCHEN)).isFalse();
            var letter = detail(newest(CHENS_KITCHEN));
            assertThat(letter.row().madeAt()).isEqualTo(time.at());
            assertThat(letter.of(Kind.OUR_PROMISE))
                    .as("what stands open then")
                    .singleElement()
                    .satisfies(line -> assertThat(line.subject()).isEqualTo(shelf.value()));
            assertThat(letters("handover/made", LI_NA)).isOne();
            assertThat(letters("handover/made", ZHOU_MIN)).isOne();
            assertThat(coming.begin()).as("once").isZero();
        });
    }

    @Test
    void until_then_it_is_shown_to_who_sees_the_dealer_and_to_who_is_going_to_have_it() {
        at(BEGIN, time -> {
            plan(CHENS_KITCHEN, ZHOU_MIN);
            for (var reader : List.of(DIRECTOR, LI_NA, ZHOU_MIN)) {
                assertThat(as(reader, () -> coming.rows(null)))
                        .as("%s", reader)
                        .singleElement()
                        .satisfies(row -> {
                            assertThat(row.fromName()).isEqualTo("Li Na");
                            assertThat(row.toName()).isEqualTo("Zhou Min");
                            assertThat(row.from()).isEqualTo(FIRST);
                            assertThat(row.mine()).isEqualTo(reader.equals(DIRECTOR));
                        });
            }
            assertThat(as(DIRECTOR, () -> coming.rows(QIN_HARDWARE))).isEmpty();
            plan(HU_LIGHTING, LI_NA);
            db.sql("delete from visible_dealer where viewer_id = 11 and dealer_id = 101")
                    .update();
            assertThat(as(DIRECTOR, () -> coming.rows(null)))
                    .extracting(Coming::dealer)
                    .containsExactly(CHENS_KITCHEN);
        });
    }

    @Test
    void called_back_it_is_as_if_it_had_never_been() {
        at(BEGIN, time -> {
            plan(CHENS_KITCHEN, ZHOU_MIN);
            assertThatThrownBy(() -> by(LI_NA, () -> coming.callBack(List.of(CHENS_KITCHEN))))
                    .isInstanceOf(AccessDeniedException.class);
            assertThat(as(DIRECTOR, () -> coming.callBack(List.of(CHENS_KITCHEN))))
                    .isOne();
            assertThat(as(DIRECTOR, () -> coming.callBack(List.of(CHENS_KITCHEN))))
                    .isZero();
            time.walk(Duration.ofDays(9));
            assertThat(coming.begin()).isZero();
            assertThat(sees(LI_NA, CHENS_KITCHEN)).isTrue();
        });
    }

    @Test
    void any_other_change_of_manager_overtakes_it() {
        at(BEGIN, time -> {
            plan(CHENS_KITCHEN, ZHOU_MIN);
            by(ADMIN, () -> assignments.assign(List.of(CHENS_KITCHEN), null));
            time.walk(Duration.ofDays(9));
            assertThat(coming.begin()).isZero();
            assertThat(sees(ZHOU_MIN, CHENS_KITCHEN)).isFalse();
        });
    }

    @Test
    void planned_anew_the_last_one_holds() {
        at(BEGIN, time -> {
            plan(CHENS_KITCHEN, ZHOU_MIN);
            as(DIRECTOR, () -> coming.plan(List.of(CHENS_KITCHEN), ZHOU_MIN, FIRST.plusDays(3)));
            time.walkTo(FIRST.atStartOfDay(THERE).toInstant());
            assertThat(coming.begin()).isZero();
            time.walk(Duration.ofDays(3));
            assertThat(coming.begin()).isOne();
        });
    }

    @Test
    void who_has_left_by_then_does_not_get_it() {
        at(BEGIN, time -> {
            plan(CHENS_KITCHEN, ZHOU_MIN);
            db.sql("update person set state = 'LEFT' where id = 13").update();
            time.walk(Duration.ofDays(9));
            assertThat(coming.begin()).isZero();
            assertThat(sees(LI_NA, CHENS_KITCHEN)).isTrue();
            assertThat(count("coming_manager")).isZero();
            assertThat(count("audit_entry where action = 'dealer.manager-lapsed'"))
                    .isOne();
        });
    }

    @Test
    void only_who_assigns_plans_it_for_dealers_of_the_own_to_a_manager_and_for_a_later_day() {
        at(BEGIN, time -> {
            assertThatThrownBy(() -> plan(LI_NA, QIN_HARDWARE, ZHOU_MIN, FIRST))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> plan(DIRECTOR, QIN_HARDWARE, DIRECTOR, FIRST))
                    .isInstanceOf(NotFound.class);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> plan(DIRECTOR, QIN_HARDWARE, ZHOU_MIN, LocalDate.of(2026, 11, 26)));
            db.sql("delete from visible_dealer where viewer_id = 11 and dealer_id = 101")
                    .update();
            assertThatThrownBy(() ->
                            as(DIRECTOR, () -> coming.plan(List.of(QIN_HARDWARE, HU_LIGHTING), ZHOU_MIN, FIRST)))
                    .isInstanceOf(NotFound.class);
            assertThat(count("coming_manager")).as("all or none").isZero();
            assertThat(as(DIRECTOR, () -> coming.plan(List.of(QIN_HARDWARE), LI_NA, FIRST)))
                    .as("it is hers already")
                    .isEmpty();
        });
    }

    private boolean sees(UserId who, DealerId dealer) {
        return as(DIRECTOR, () -> access.maySee(who, dealer));
    }

    private void plan(DealerId dealer, UserId to) {
        plan(DIRECTOR, dealer, to, FIRST);
    }

    private void plan(UserId who, DealerId dealer, UserId to, LocalDate from) {
        assertThat(as(who, () -> coming.plan(List.of(dealer), to, from))).containsExactly(dealer);
    }
}
