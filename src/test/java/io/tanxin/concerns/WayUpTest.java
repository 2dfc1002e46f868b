package io.tanxin.concerns;

import static io.tanxin.Network.ADMIN;
import static io.tanxin.Network.CHEN;
import static io.tanxin.Network.CHENS_KITCHEN;
import static io.tanxin.Network.CHEN_STAFF;
import static io.tanxin.Network.COLLEAGUE;
import static io.tanxin.Network.DIRECTOR;
import static io.tanxin.Network.LI_NA;
import static io.tanxin.Network.ZHOU_MIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tanxin.concerns.ConcernFilter.Tab;
import io.tanxin.concerns.ConcernRefused.Reason;
import io.tanxin.files.AttachmentOwner;
import io.tanxin.identity.AuditFilter;
import io.tanxin.identity.AuditReading;
import io.tanxin.kernel.NotFound;
import io.tanxin.kernel.UserId;
import io.tanxin.mail.HandOver;
import io.tanxin.mail.MailRoom;
import io.tanxin.promises.PromiseDraft;
import io.tanxin.promises.PromiseFilter;
import io.tanxin.promises.PromiseId;
import io.tanxin.promises.PromiseLists;
import io.tanxin.promises.PromiseRefused;
import io.tanxin.promises.PromiseService;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@Tag("C6")
class WayUpTest extends Concerning {
    private static final LocalDate DUE = LocalDate.of(2026, 12, 1);

    @Autowired
    PromiseService promises;

    @Autowired
    PromiseLists ledger;

    @Autowired
    AuditReading trail;

    @Autowired
    MailRoom mailRoom;

    @Autowired
    HandOver handOver;

    @Autowired
    List<AttachmentOwner> owners;

    @Test
    void what_is_sent_past_the_manager_is_in_none_of_its_lists_counts_or_addresses() {
        at(BEGIN, time -> {
            var id = past();
            var shared = raise(ConcernKind.COMPLAINT, Addressee.MANAGER);
            for (var tab : Tab.values()) {
                assertThat(ids(LI_NA, ConcernFilter.of(tab))).as(tab.name()).doesNotContain(id);
            }
            var searched = new ConcernFilter(Tab.ALL, "ck", null, null, null, CHENS_KITCHEN);
            assertThat(ids(LI_NA, searched)).containsExactly(shared);
            assertThat(ids(DIRECTOR, searched)).containsExactly(shared, id);
            assertThat(as(LI_NA, () -> lists.detail(shared)).earlier()).isEmpty();
            assertThatThrownBy(() -> as(LI_NA, () -> lists.detail(id))).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> answer(LI_NA, id, Meant.SAY, "x")).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> by(LI_NA, () -> inside.note(id, "x"))).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> by(LI_NA, () -> steps.share(id, version(id))))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> as(LI_NA, () -> lists.owners(id))).isInstanceOf(NotFound.class);
            assertThat(as(CHEN, () -> mine.detail(id)).row().pastManager()).isTrue();
            assertThat(as(CHEN, () -> mine.rows(CHENS_KITCHEN, null, 10))).hasSize(2);
        });
    }

    @Test
    void figures_are_computed_without_it_for_everybody_and_the_director_sees_how_many_apart() {
        at(BEGIN, time -> {
            past();
            raise(ConcernKind.COMPLAINT, Addressee.MANAGER);
            assertThat(as(LI_NA, () -> lists.counts(null))).isEqualTo(new ConcernLists.Counts(1, 0, 0, 0));
            assertThat(as(DIRECTOR, () -> lists.counts(null))).isEqualTo(new ConcernLists.Counts(1, 0, 0, 1));
        });
    }

    @Test
    void stand_ins_and_successors_inherit_nothing_of_it() {
        at(BEGIN, time -> {
            var id = past();
            visible(ZHOU_MIN, "STAND_IN");
            assertThatThrownBy(() -> as(ZHOU_MIN, () -> lists.detail(id))).isInstanceOf(NotFound.class);
            db.sql("update visible_dealer set because = 'MANAGER' where viewer_id = 13 and dealer_id = 100")
                    .update();
            db.sql("update dealer set manager_id = 13 where id = 100").update();
            assertThatThrownBy(() -> as(ZHOU_MIN, () -> lists.detail(id))).isInstanceOf(NotFound.class);
            assertThat(ids(ZHOU_MIN, ConcernFilter.of(CHENS_KITCHEN))).isEmpty();
        });
    }

    @Test
    void a_director_who_manages_the_dealer_is_no_way_past_its_manager() {
        db.sql("update visible_dealer set because = 'MANAGER' where viewer_id = 11 and dealer_id = 100")
                .update();
        at(BEGIN, time -> {
            assertThat(as(CHEN, () -> desk.above(CHENS_KITCHEN))).isNull();
            refuses(Reason.NOBODY_ABOVE, this::past);
        });
    }

    @Test
    void a_promise_that_grows_out_of_it_is_of_its_circle() {
        at(BEGIN, time -> {
            var id = past();
            answer(DIRECTOR, id, Meant.SAY, "I am sorry");
            understood(DIRECTOR, id);
            assertThatThrownBy(() -> as(DIRECTOR, () -> steps.promise(id, version(id), "x", LI_NA, DUE, false)))
                    .as("its manager does not keep it")
                    .isInstanceOf(PromiseRefused.class);
            var promise = as(DIRECTOR, () -> steps.promise(id, version(id), "I come myself", DIRECTOR, DUE, false));
            for (var tab : PromiseFilter.Tab.values()) {
                assertThat(promised(LI_NA, new PromiseFilter(tab)))
                        .as(tab.name())
                        .isEmpty();
            }
            assertThat(promised(LI_NA, PromiseFilter.of(CHENS_KITCHEN))).isEmpty();
            assertThat(promised(DIRECTOR, PromiseFilter.of(CHENS_KITCHEN))).containsExactly(promise);
            assertThat(as(LI_NA, () -> promises.about("CONCERN", id.value()))).isEmpty();
            assertThat(as(DIRECTOR, () -> promises.owedTo(CHENS_KITCHEN)))
                    .as("an agenda is read by more people")
                    .isEmpty();
            assertThat(as(DIRECTOR, () -> ledger.counts(CHENS_KITCHEN, PromiseDraft.Side.COMPANY))
                            .open())
                    .isZero();
            assertThatThrownBy(() -> as(LI_NA, () -> ledger.detail(promise))).isInstanceOf(NotFound.class);
            assertThat(as(CHEN, () -> ledger.detail(promise)).row().words()).isEqualTo("I come myself");
            assertThat(count("outbox_mail where reader_id = 12")).isZero();
        });
    }

    @Test
    void its_letters_deeds_and_files_are_of_its_circle_too() {
        at(BEGIN, time -> {
            var png = new Photo(
                    "a.png", () -> new ByteArrayInputStream(Base64.getDecoder().decode("iVBORw0KGgoAAAAN")));
            var id = as(CHEN_STAFF, () -> desk.raise(draft(Addressee.DIRECTOR), List.of(png)))
                    .id();
            answer(DIRECTOR, id, Meant.SAY, "I am sorry");
            var message = as(CHEN, () -> mine.detail(id)).thread().getFirst().id();
            var files = owners.stream()
                    .filter(one -> one.kind().equals("concern"))
                    .findFirst()
                    .orElseThrow();
            assertThat(as(DIRECTOR, () -> files.maySee(message))).isTrue();
            assertThat(as(CHEN, () -> files.maySee(message))).isTrue();
            assertThat(as(LI_NA, () -> files.maySee(message))).isFalse();
            assertThat(as(COLLEAGUE, () -> files.maySee(message))).isFalse();
            assertThat(as(ADMIN, () -> trail.rows(AuditFilter.ALL, null, 0, 50)))
                    .noneMatch(line -> line.action().startsWith("concern."));
            assertThat(count("audit_entry where action = 'concern.raised'"))
                    .as("and yet it is written")
                    .isOne();
            assertThat(as(ADMIN, () -> mailRoom.rows(new MailRoom.Filter(null, "", "", null), null, 0, 50)))
                    .isEmpty();
            var letter =
                    db.sql("select min(id) from outbox_mail").query(Long.class).single();
            assertThatThrownBy(() -> as(ADMIN, () -> mailRoom.read(letter))).isInstanceOf(NotFound.class);
            // she has no mail: the letter is handed over by the director
            db.sql("update outbox_mail set state = 'TO_HAND_OVER', finished_at = posted_at where reader_id = 21")
                    .update();
            assertThat(as(LI_NA, () -> handOver.rows(10))).isEmpty();
            assertThatThrownBy(() -> as(LI_NA, () -> handOver.open(handed()))).isInstanceOf(NotFound.class);
            assertThat(as(DIRECTOR, () -> handOver.rows(10))).isNotEmpty();
        });
    }

    @Test
    void it_goes_up_to_directors_and_the_manager_is_not_warned_of_it() {
        at(BEGIN, time -> {
            past();
            time.walk(Duration.ofDays(5));
            assertThat(round.round()).isOne();
            assertThat(count("outbox_mail where kind = 'concerns/escalated' and reader_id = 11 and in_confidence"))
                    .isOne();
            assertThat(count("outbox_mail where reader_id = 12")).isZero();
        });
    }

    @Test
    void until_the_director_shares_it() {
        at(BEGIN, time -> {
            var id = past();
            answer(DIRECTOR, id, Meant.SAY, "I am sorry");
            understood(DIRECTOR, id);
            var promise = as(DIRECTOR, () -> steps.promise(id, version(id), "I come myself", DIRECTOR, DUE, false));
            by(DIRECTOR, () -> steps.share(id, version(id)));
            assertThat(as(LI_NA, () -> lists.detail(id)).row().inConfidence()).isFalse();
            assertThat(promised(LI_NA, PromiseFilter.of(CHENS_KITCHEN))).containsExactly(promise);
            assertThat(as(LI_NA, () -> lists.counts(null)).open()).isOne();
            assertThat(count("outbox_mail where kind = 'concerns/shared' and reader_id = 20"))
                    .isOne();
            assertThat(as(CHEN, () -> mine.detail(id)).row().pastManager()).isFalse();
            refuses(Reason.NOT_IN_CONFIDENCE, () -> by(DIRECTOR, () -> steps.share(id, version(id))));
        });
    }

    @Test
    void a_shared_concern_does_not_tell_that_one_in_confidence_was_before_it() {
        at(BEGIN, time -> {
            var id = past();
            settle(DIRECTOR, id);
            var shared = raise(new ConcernDraft(
                    CHENS_KITCHEN, ConcernKind.COMPLAINT, Urgency.NORMAL, DELIVERY, Addressee.MANAGER, "Late"));
            assertThat(as(LI_NA, () -> lists.detail(shared)).row().relapseOf()).isNull();
            var again = raise(new ConcernDraft(
                    CHENS_KITCHEN, ConcernKind.COMPLAINT, Urgency.NORMAL, DELIVERY, Addressee.DIRECTOR, "Late"));
            assertThat(as(DIRECTOR, () -> lists.detail(again)).row().relapseOf())
                    .isEqualTo(id);
        });
    }

    @Test
    void a_manager_writes_nothing_past_itself() {
        at(
                BEGIN,
                time -> refuses(
                        Reason.NOT_THIS_WAY,
                        () -> as(LI_NA, () -> desk.raiseFor(draft(Addressee.DIRECTOR), CHEN, Way.STAFF, List.of()))));
    }

    private ConcernId past() {
        return raise(ConcernKind.WORRY, Addressee.DIRECTOR);
    }

    private static ConcernDraft draft(Addressee to) {
        return new ConcernDraft(CHENS_KITCHEN, ConcernKind.WORRY, Urgency.NORMAL, null, to, "About Li Na");
    }

    private List<ConcernId> ids(UserId who, ConcernFilter filter) {
        return as(who, () -> lists.rows(filter, null, 0, 50)).stream()
                .map(ConcernRow::id)
                .toList();
    }

    private List<PromiseId> promised(UserId who, PromiseFilter filter) {
        return as(who, () -> ledger.rows(filter, null, 0, 50)).stream()
                .map(row -> row.id())
                .toList();
    }

    private long handed() {
        return db.sql("select min(id) from outbox_mail where state = 'TO_HAND_OVER'")
                .query(Long.class)
                .single();
    }

    private void visible(UserId viewer, String because) {
        db.sql("insert into visible_dealer values (:viewer, 100, '2000-01-01', '9999-12-31', :because)")
                .param("viewer", viewer.value())
                .param("because", because)
                .update();
    }
}
