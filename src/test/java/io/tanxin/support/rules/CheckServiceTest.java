package io.tanxin.support.rules;

import static io.tanxin.Network.ADMIN;
import static io.tanxin.Network.CHEN;
import static io.tanxin.Network.CHENS_KITCHEN;
import static io.tanxin.Network.CHEN_STAFF;
import static io.tanxin.Network.DIRECTOR;
import static io.tanxin.Network.HU;
import static io.tanxin.Network.LI_NA;
import static io.tanxin.Network.ZHOU_MIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.tanxin.DatabaseTest;
import io.tanxin.SignedIn;
import io.tanxin.dealers.DealerSeals;
import io.tanxin.dealers.policy.SupportForm;
import io.tanxin.dealers.policy.SupportKind;
import io.tanxin.files.Attachment;
import io.tanxin.files.Attachments;
import io.tanxin.identity.Actors;
import io.tanxin.identity.Link;
import io.tanxin.identity.kept.KeptEntry;
import io.tanxin.identity.kept.KeptWords;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.NotFound;
import io.tanxin.kernel.UserId;
import io.tanxin.reminders.Reminder;
import io.tanxin.seals.SealCheck.Whole;
import io.tanxin.seals.SealErasing;
import io.tanxin.support.SupportFilter;
import io.tanxin.support.SupportLists;
import io.tanxin.support.SupportRow;
import io.tanxin.support.rules.RulesRefused.Reason;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@DatabaseTest
@SignedIn
@Tag("N4")
class CheckServiceTest {
    private static final byte[] PIXEL = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    @Autowired
    RulesService rules;

    @Autowired
    AgreedRules agreed;

    @Autowired
    CheckService service;

    @Autowired
    Checks checks;

    @Autowired
    CheckPhotos photos;

    @Autowired
    CheckReminders reminders;

    @Autowired
    SupportLists supports;

    @Autowired
    DealerSeals seals;

    @Autowired
    SealErasing erasing;

    @Autowired
    RulesKept kept;

    @Autowired
    MessageSource messages;

    @Autowired
    Actors actors;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient db;

    @Test
    void a_check_is_kept_as_it_is_typed_and_goes_on_where_it_was_left() {
        var id = begun();
        assertThat(sheet(LI_NA, id).rules()).extracting(CheckedRule::result).containsOnly(Result.UNSEEN);
        as(LI_NA, () -> service.note(id, 1, Result.PARTLY, "Two without a price"));
        assertThat(as(DIRECTOR, () -> service.begin(CHENS_KITCHEN, null))).isEqualTo(id);
        assertThat(sheet(DIRECTOR, id).rules())
                .extracting(CheckedRule::result, CheckedRule::note)
                .containsExactly(tuple(Result.PARTLY, "Two without a price"), tuple(Result.UNSEEN, ""));
        // a dealer meets it only when it is signed by who wrote it
        assertThatThrownBy(() -> sheet(CHEN, id)).isInstanceOf(NotFound.class);
        assertThat(as(CHEN, () -> checks.of(CHENS_KITCHEN, null, 5))).isEmpty();
    }

    @Test
    void there_is_nothing_to_check_before_something_is_agreed() {
        refuses(Reason.NO_RULES_AGREED, () -> as(LI_NA, () -> service.begin(CHENS_KITCHEN, null)));
    }

    @Test
    void signed_by_the_company_it_is_a_support_that_manages_and_the_dealer_is_asked_to_sign() {
        var id = begun();
        refuses(Reason.NOTHING_LOOKED_AT, () -> sign(id, SupportForm.ADVICE));
        as(LI_NA, () -> service.note(id, 1, Result.KEPT, ""));
        refuses(Reason.NOT_THAT_FORM, () -> sign(id, SupportForm.GOODS));
        sign(id, SupportForm.COACHING);
        var record = records().getFirst();
        assertThat(record.intent()).isEqualTo(SupportKind.MANAGE);
        assertThat(record.form()).isEqualTo(SupportForm.COACHING);
        assertThat(record.minutes()).isEqualTo(45);
        assertThat(record.words()).isEqualTo("门店检查，一起看了 1 条约定");
        assertThat(as(LI_NA, () -> checks.of(record.id()))).contains(id);
        assertThat(letters("support/check-to-sign")).containsExactly(CHEN.value());
        assertThat(as(CHEN, () -> checks.toSign(CHENS_KITCHEN))).containsExactly(id);
        refuses(Reason.NOT_A_DRAFT, () -> as(LI_NA, () -> service.note(id, 1, Result.NOT, "")));
        refuses(Reason.NOT_A_DRAFT, () -> photo(id));
    }

    @Test
    void a_photo_is_taken_off_a_draft_and_put_back_by_who_writes_it_only() {
        var id = begun();
        photo(id);
        var shelf = sheet(LI_NA, id).rules().getFirst().photos().getFirst();
        for (var stranger : List.of(ZHOU_MIN, CHEN))
            assertThatThrownBy(() -> as(stranger, () -> service.takePhotoAway(id, 1, shelf.id())))
                    .isInstanceOfAny(NotFound.class, AccessDeniedException.class);
        // on another rule it does not hang
        assertThatThrownBy(() -> as(LI_NA, () -> service.takePhotoAway(id, 2, shelf.id())))
                .isInstanceOf(NotFound.class);
        var taken = as(LI_NA, () -> service.takePhotoAway(id, 1, shelf.id()));
        assertThat(sheet(LI_NA, id).rules().getFirst().photos()).isEmpty();
        assertThatThrownBy(() -> as(LI_NA, () -> service.putPhotoBack(id, 2, taken)))
                .isInstanceOf(NotFound.class);
        as(LI_NA, () -> service.putPhotoBack(id, 1, taken));
        assertThat(sheet(LI_NA, id).rules().getFirst().photos())
                .extracting(Attachment::name)
                .containsExactly("shelf.png");
        as(LI_NA, () -> service.note(id, 1, Result.KEPT, ""));
        sign(id, SupportForm.ADVICE);
        var signed = sheet(LI_NA, id).rules().getFirst().photos().getFirst();
        refuses(Reason.NOT_A_DRAFT, () -> as(LI_NA, () -> service.takePhotoAway(id, 1, signed.id())));
    }

    @Test
    void written_on_it_counts_as_no_support_until_it_is_signed_again() {
        var id = toSign();
        var before = sheet(CHEN, id);
        as(LI_NA, () -> service.reopen(id, before.seen()));
        assertThat(records()).isEmpty();
        // its letter's link says so
        assertThat(as(CHEN, () -> checks.isWrittenAgain(id))).isTrue();
        assertThat(as(HU, () -> checks.isWrittenAgain(id))).isFalse();
        as(LI_NA, () -> service.note(id, 2, Result.NOT, "The back room is dark"));
        sign(id, SupportForm.METHOD);
        assertThat(records()).extracting(SupportRow::form).containsExactly(SupportForm.METHOD);
        assertThat(as(CHEN, () -> checks.isWrittenAgain(id))).isFalse();
        // what the dealer had before it is not what it would sign now
        assertThatThrownBy(() -> as(CHEN, () -> service.sign(id, before.seen(), null)))
                .isInstanceOf(OptimisticLockingFailureException.class);
    }

    @Test
    void signed_by_both_it_is_sealed_and_nobody_can_change_it() {
        var id = begun();
        as(LI_NA, () -> service.note(id, 1, Result.NOT, "Four without a price"));
        photo(id);
        sign(id, SupportForm.ADVICE);
        as(CHEN_STAFF, () -> service.sign(id, sheet(CHEN, id).seen(), "当天正在换价签"));
        var signed = sheet(CHEN, id);
        assertThat(signed.state()).isEqualTo(CheckState.SIGNED);
        assertThat(signed.signerName()).isEqualTo("陈小红");
        assertThat(signed.way()).isEqualTo(SignedWay.PORTAL);
        assertThat(signed.said()).extracting(DealerSaid::words).containsExactly("当天正在换价签");
        assertThat(signed.seal()).isNotNull();
        for (var change : List.<Runnable>of(
                () -> service.note(id, 1, Result.KEPT, ""),
                () -> service.reopen(id, signed.seen()),
                () -> service.signHere(id, signed.seen(), "Other", null),
                () -> service.discard(id))) {
            assertThatThrownBy(() -> as(LI_NA, change)).isInstanceOf(RulesRefused.class);
        }
        assertThat(as(CHEN, () -> seals.check(CHENS_KITCHEN))).isInstanceOf(Whole.class);
        db.sql("update shop_finding set result = 'KEPT' where number = 1").update();
        assertThat(as(CHEN, () -> seals.check(CHENS_KITCHEN))).isNotInstanceOf(Whole.class);
    }

    @Test
    @Tag("C4")
    void what_somebody_wrote_signed_and_said_there_is_kept_about_that_person_and_nobody_else() {
        var id = begun();
        as(LI_NA, () -> service.note(id, 1, Result.NOT, "Four without a price"));
        sign(id, SupportForm.ADVICE);
        as(CHEN_STAFF, () -> service.sign(id, sheet(CHEN, id).seen(), "当天正在换价签"));
        var words = new KeptWords(messages, Locale.ENGLISH, ZoneId.of("Asia/Shanghai"));
        assertThat(kept.about(LI_NA, words))
                .extracting(KeptEntry::heading)
                .anyMatch(heading -> heading.equals("Wrote rules with Chen's Kitchen, version 1"))
                .anyMatch(heading -> heading.startsWith("Signed the shop check at Chen's Kitchen of"));
        assertThat(kept.about(LI_NA, words)).flatExtracting(KeptEntry::lines).containsExactly("Four without a price");
        assertThat(kept.about(CHEN_STAFF, words))
                .flatExtracting(KeptEntry::lines)
                .containsExactly("当天正在换价签");
        assertThat(kept.about(CHEN, words))
                .extracting(KeptEntry::heading)
                .containsExactly("Agreed to the rules of Chen's Kitchen, version 1");
    }

    @Test
    void on_the_spot_the_dealers_person_types_its_name_and_may_add_words_later_that_stay() {
        var id = toSign();
        refuses(
                Reason.NO_NAME,
                () -> as(LI_NA, () -> service.signHere(id, sheet(LI_NA, id).seen(), " ", null)));
        as(LI_NA, () -> service.signHere(id, sheet(LI_NA, id).seen(), "小陈", null));
        assertThat(sheet(CHEN, id).way()).isEqualTo(SignedWay.SPOT);
        assertThat(sheet(CHEN, id).signerName()).isEqualTo("小陈");
        as(CHEN, () -> service.say(id, "第二天已整改"));
        assertThat(sheet(LI_NA, id).said()).extracting(DealerSaid::byName).containsExactly("陈大明");
        assertThat(as(CHEN, () -> seals.check(CHENS_KITCHEN))).isInstanceOf(Whole.class);
        assertThatThrownBy(() -> as(LI_NA, () -> service.say(id, "Not so"))).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void what_must_go_from_it_leaves_a_chain_that_can_be_checked() {
        var id = toSign();
        as(LI_NA, () -> service.signHere(id, sheet(LI_NA, id).seen(), "小陈", "有个人在照片里"));
        var print = sheet(CHEN, id).seal().print();
        as(ADMIN, () -> {
            var found = erasing.find(print).getFirst();
            erasing.erase(found.mark().dealer(), found.mark().number(), "persons", "the person asked");
        });
        assertThat(sheet(CHEN, id).signerName()).isNull();
        assertThat(as(CHEN, () -> seals.check(CHENS_KITCHEN))).isInstanceOf(Whole.class);
    }

    @Test
    void by_the_link_of_a_letter_one_check_is_signed_and_no_other_seen() {
        var id = toSign();
        var other = new CheckId(id.value() + 1);
        var until = clock.instant().plus(Duration.ofDays(1));
        var link = new Link(1, CHEN, "SHOP_CHECK", id.value(), until);
        assertThatThrownBy(() -> actors.runBy(link, () -> checks.sheet(other))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> actors.runBy(link, () -> checks.of(CHENS_KITCHEN, null, 5)))
                .isInstanceOf(AccessDeniedException.class);
        actors.runBy(link, () -> {
            service.sign(id, checks.sheet(id).seen(), null);
            return true;
        });
        assertThat(sheet(LI_NA, id).way()).isEqualTo(SignedWay.LINK);
    }

    @Test
    void a_stranger_finds_neither_check_nor_photo() {
        var id = begun();
        as(LI_NA, () -> service.note(id, 1, Result.KEPT, ""));
        photo(id);
        var finding = sheet(LI_NA, id).rules().getFirst().finding();
        assertThat(as(CHEN, () -> photos.maySee(finding))).isFalse();
        sign(id, SupportForm.ADVICE);
        assertThat(as(CHEN, () -> photos.maySee(finding))).isTrue();
        for (var stranger : List.of(ZHOU_MIN, HU)) {
            assertThat(as(stranger, () -> photos.maySee(finding))).isFalse();
            assertThatThrownBy(() -> sheet(stranger, id)).isInstanceOf(NotFound.class);
        }
        assertThatThrownBy(() -> as(HU, () -> service.sign(id, 2, null))).isInstanceOf(NotFound.class);
    }

    @Test
    void how_a_rule_goes_is_told_over_the_last_checks_and_a_list_says_what_was_found() {
        for (var result : List.of(Result.NOT, Result.PARTLY, Result.KEPT)) {
            var id = as(LI_NA, () -> service.begin(agreedRules(), null));
            as(LI_NA, () -> service.note(id, 1, result, ""));
            sign(id, SupportForm.ADVICE);
        }
        assertThat(as(CHEN, () -> checks.course(CHENS_KITCHEN)))
                .containsExactly(Map.entry(1, List.of(Result.NOT, Result.PARTLY, Result.KEPT)));
        var newest = as(CHEN, () -> checks.of(CHENS_KITCHEN, null, 1)).getFirst();
        assertThat(newest.kept()).isEqualTo(1);
        assertThat(newest.unseen()).isEqualTo(1);
        assertThat(as(CHEN, () -> checks.of(CHENS_KITCHEN, newest.key(), 5))).hasSize(2);
    }

    @Test
    @Tag("P5")
    void a_missing_signature_is_brought_to_mind_twice_and_no_more() {
        toSign();
        var now = clock.instant();
        var found = due(now, now.plus(Duration.ofDays(60)));
        assertThat(found).extracting(one -> one.letter().occurrence()).containsExactly("P4D", "P12D");
        assertThat(found).extracting(one -> one.letter().reader()).containsOnly(CHEN);
        assertThat(found)
                .as("it is owed, and passes the limit of reminders")
                .allSatisfy(one -> assertThat(one.owed()).isNotNull());
        // piece by piece the same two
        var piecemeal = new ArrayList<Reminder>();
        for (var day = 0; day < 60; day++)
            piecemeal.addAll(due(now.plus(Duration.ofDays(day)), now.plus(Duration.ofDays(day + 1))));
        assertThat(piecemeal).isEqualTo(found);
    }

    private List<Reminder> due(Instant from, Instant to) {
        var all = new ArrayList<Reminder>();
        reminders.dueBetween(from, to, all::addAll);
        return all;
    }

    /** Once. */
    private DealerId agreedRules() {
        if (as(LI_NA, () -> agreed.inForce(CHENS_KITCHEN)).isPresent()) return CHENS_KITCHEN;
        as(
                LI_NA,
                () -> rules.draft(
                        CHENS_KITCHEN,
                        List.of(new Rule(0, "Prices are shown", null), new Rule(0, "Lights are on", null)),
                        null));
        var draft = as(LI_NA, () -> agreed.open(CHENS_KITCHEN)).orElseThrow();
        as(LI_NA, () -> rules.propose(draft.id(), draft.seen()));
        var shown = as(CHEN, () -> agreed.open(CHENS_KITCHEN)).orElseThrow();
        as(CHEN, () -> rules.agree(shown.id(), shown.seen()));
        return CHENS_KITCHEN;
    }

    private CheckId begun() {
        var dealer = agreedRules();
        return as(LI_NA, () -> service.begin(dealer, null));
    }

    private CheckId toSign() {
        var id = begun();
        as(LI_NA, () -> service.note(id, 1, Result.KEPT, ""));
        sign(id, SupportForm.ADVICE);
        return id;
    }

    private void sign(CheckId id, SupportForm form) {
        as(LI_NA, () -> service.sign(id, sheet(LI_NA, id).seen(), 45, form));
    }

    private void photo(CheckId id) {
        var kept = as(LI_NA, () -> service.photo(id, 1, "shelf.png", new ByteArrayInputStream(PIXEL)));
        assertThat(kept).isInstanceOf(Attachments.Kept.Done.class);
    }

    private CheckSheet sheet(UserId reader, CheckId id) {
        return as(reader, () -> checks.sheet(id));
    }

    private List<SupportRow> records() {
        return as(LI_NA, () -> supports.rows(SupportFilter.of(CHENS_KITCHEN), null, 0, 10));
    }

    private List<Long> letters(String kind) {
        return db.sql("select reader_id from outbox_mail where kind = :kind order by id")
                .param("kind", kind)
                .query(Long.class)
                .list();
    }

    private static void refuses(Reason reason, ThrowingCallable change) {
        assertThatExceptionOfType(RulesRefused.class)
                .isThrownBy(change)
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    private <T> T as(UserId person, Supplier<T> work) {
        return actors.runAs(person, work);
    }

    private void as(UserId person, Runnable work) {
        actors.runAs(person, work);
    }
}
