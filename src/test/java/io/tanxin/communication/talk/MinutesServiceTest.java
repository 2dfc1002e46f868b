package io.tanxin.communication.talk;

import static io.tanxin.Network.ADMIN;
import static io.tanxin.Network.CHEN;
import static io.tanxin.Network.CHENS_KITCHEN;
import static io.tanxin.Network.DIRECTOR;
import static io.tanxin.Network.HU;
import static io.tanxin.Network.HU_LIGHTING;
import static io.tanxin.Network.LI_NA;
import static io.tanxin.Network.ZHOU_MIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.tanxin.DatabaseTest;
import io.tanxin.SignedIn;
import io.tanxin.calendar.Dates;
import io.tanxin.communication.DayId;
import io.tanxin.communication.TalkToDo;
import io.tanxin.communication.talk.MinutesService.Saved;
import io.tanxin.communication.talk.MinutesService.Shared;
import io.tanxin.identity.Actors;
import io.tanxin.kernel.NotFound;
import io.tanxin.kernel.UserId;
import io.tanxin.mail.Envelope;
import io.tanxin.mail.LetterKind;
import io.tanxin.mail.LinkMaker;
import io.tanxin.mail.ReaderDirectory;
import io.tanxin.promises.PromiseRow;
import io.tanxin.promises.PromiseService;
import io.tanxin.promises.PromiseState;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@Tag("C4")
@DatabaseTest
@SignedIn("li.na")
class MinutesServiceTest {
    @Autowired
    MinutesService minutes;

    @Autowired
    DealerWord word;

    @Autowired
    PrivateNotes notes;

    @Autowired
    PromiseService promises;

    @Autowired
    TalkToDo toDo;

    @Autowired
    MinutesLetter letterKind;

    @Autowired
    ReaderDirectory readers;

    @Autowired
    LinkMaker links;

    @Autowired
    Actors actors;

    @Autowired
    JdbcClient db;

    @Autowired
    Clock clock;

    private DayId day = new DayId(0);

    @BeforeEach
    void a_talk_two_hours_ago() {
        day = TalkRows.oneToOne(db, clock.instant().minus(Duration.ofHours(2)), LI_NA, CHENS_KITCHEN, CHEN);
    }

    @Test
    void a_draft_is_kept_as_typed_and_seen_by_no_dealer_before_it_is_shared() {
        var first = kept(minutes.save(day, null, -1, "We talked"));
        var second = kept(minutes.save(day, null, first.version(), "We talked about shelves"));

        assertThat(minutes.draft(day, null).text()).isEqualTo("We talked about shelves");
        assertThat(second.changedBy()).isEqualTo("Li Na");
        assertThat(page(CHEN).parts()).isEmpty();
    }

    @Test
    void the_second_writer_is_told_and_nothing_is_lost() {
        var mine = kept(minutes.save(day, null, -1, "Mine"));
        actors.runAs(DIRECTOR, () -> minutes.save(day, null, mine.version(), "The director's"));

        var answer = minutes.save(day, null, mine.version(), "Mine, longer");

        assertThat(answer)
                .isInstanceOfSatisfying(
                        Saved.Meanwhile.class,
                        other -> assertThat(other.theirs().text()).isEqualTo("The director's"));
        assertThat(minutes.draft(day, null).text()).isEqualTo("The director's");
        var both = ((Saved.Meanwhile) answer).theirs();
        kept(minutes.save(day, null, both.version(), both.text() + "\nMine, longer"));
    }

    @Test
    void two_who_begin_at_once_are_told_too() {
        kept(minutes.save(day, null, -1, "Mine"));

        assertThat(actors.runAs(DIRECTOR, () -> minutes.save(day, null, -1, "The director's")))
                .isInstanceOf(Saved.Meanwhile.class);
    }

    @Test
    void what_is_shared_is_frozen_until_it_is_shared_anew() {
        share("The shelf is **too small**.");
        kept(minutes.save(day, null, minutes.draft(day, null).version(), "Changed behind the back"));

        assertThat(lines(CHEN)).containsExactly("The shelf is too small.");
        assertThat(minutes.draft(day, null).changedSinceShared()).isTrue();

        var again = minutes.share(day, null, minutes.draft(day, null).version());

        assertThat(again).isEqualTo(new Shared.Done(2, 0));
        assertThat(lines(CHEN)).containsExactly("Changed behind the back");
        assertThat(page(CHEN).parts().getFirst().share()).isEqualTo(2);
    }

    @Test
    void the_preview_is_what_the_dealer_then_reads() {
        kept(minutes.save(day, null, -1, "# Shelf\n\n- too small\n- <script>alert(1)</script>"));
        var preview = minutes.preview(day, CHENS_KITCHEN);

        minutes.share(day, null, minutes.draft(day, null).version());

        assertThat(page(CHEN).parts().getFirst().lines())
                .isEqualTo(preview.parts().getFirst().lines());
        assertThat(page(CHEN).parts().getFirst().share())
                .isEqualTo(preview.parts().getFirst().share());
    }

    @Test
    @Tag("P2")
    void lines_become_promises_when_shared_and_only_once() {
        var due =
                LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Shanghai")).plusDays(10);
        var text = "- [ ] @Li Na " + due + " send price list\n- [ ] @陈大明 " + due + " 清点库存";

        assertThat(share(text)).isEqualTo(new Shared.Done(1, 2));
        assertThat(promises.about("DAY", day.value()))
                .extracting(PromiseRow::words, PromiseRow::ownerName, PromiseRow::due)
                .containsExactlyInAnyOrder(tuple("send price list", "Li Na", due), tuple("清点库存", "陈大明", due));

        assertThat(share(text + "\nand one more word")).isEqualTo(new Shared.Done(2, 0));
        assertThat(share(text.replace(due.toString(), due.plusDays(1).toString())))
                .as("another day is agreed on at the promise")
                .isEqualTo(new Shared.Done(3, 0));
        assertThat(promises.about("DAY", day.value())).hasSize(2);
    }

    @Test
    @Tag("P2")
    void a_promise_is_read_as_what_it_is_and_how_it_stands() {
        var due =
                LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Shanghai")).plusDays(10);
        var text = "Shelf\n\n- [ ] @li.na " + due + " send price list\n- [ ] @Nobody soon";
        assertThat(minutes.reading(day, null, text).lines())
                .extracting(MinutesLine::said)
                .as("what is unclear stays as it was written")
                .containsExactly(null, new MinutesLine.Said("Li Na", "send price list", due, null), null);

        share(text.replace("\n- [ ] @Nobody soon", ""));
        var promise = promises.about("DAY", day.value()).getFirst();
        promises.markDone(promise.id(), promise.version());
        // who promised has left since: what was said stays said
        db.sql("update person set state = 'LEFT', sign_in = false where id = 12")
                .update();

        var said = Objects.requireNonNull(
                page(CHEN).parts().getFirst().lines().getLast().said());
        assertThat(said.owner()).isEqualTo("Li Na");
        assertThat(said.words()).isEqualTo("send price list");
        assertThat(said.due()).isEqualTo(due);
        assertThat(Objects.requireNonNull(said.made()).state()).isEqualTo(PromiseState.DONE);
    }

    @Test
    @Tag("M9")
    void in_the_letter_a_promise_has_its_owner_and_its_day_in_the_readers_language() {
        var due =
                LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Shanghai")).plusDays(10);
        share("- [ ] @Li Na " + due + " 送价目表");
        var letter =
                new Envelope(1, letterKind.name(), day.value(), "", 1, Map.of(), CHENS_KITCHEN, LI_NA, clock.instant());

        var wanted = (LetterKind.Composition.Wanted) actors.runAs(
                "post", () -> letterKind.compose(letter, readers.reader(CHEN).orElseThrow(), links));

        var chinese = new Dates(Locale.SIMPLIFIED_CHINESE, ZoneId.of("Asia/Shanghai"));
        assertThat(wanted.model().get("lines"))
                .isEqualTo(List.of(Map.of(
                        "heading",
                        false,
                        "promise",
                        true,
                        "owner",
                        "Li Na",
                        "words",
                        "送价目表",
                        "due",
                        chinese.weekday(due))));
    }

    @Test
    void an_unclear_promise_holds_the_sharing_up() {
        assertThat(share("- [ ] @Nobody 12/03 x")).isInstanceOf(Shared.Unclear.class);
        assertThat(page(CHEN).parts()).isEmpty();
        assertThat(minutes.draft(day, null).isShared()).isFalse();
    }

    @Test
    void nothing_is_shared_before_the_talk() {
        var ahead = TalkRows.oneToOne(db, clock.instant().plus(Duration.ofDays(1)), LI_NA, CHENS_KITCHEN, CHEN);
        var draft = kept(minutes.save(ahead, null, -1, "Prepared"));

        assertThatThrownBy(() -> minutes.share(ahead, null, draft.version())).isInstanceOf(TalkRefused.class);
    }

    @Test
    void the_dealer_confirms_or_corrects_and_both_stand() {
        share("The shelf is 2 m.\n\nThe list comes on Friday.");
        var part = page(CHEN).parts().getFirst();
        var id = Objects.requireNonNull(part.id());

        actors.runAs(
                CHEN, () -> assertThat(toDo.minutesToConfirm(CHENS_KITCHEN, 10)).hasSize(1));
        actors.runAs(CHEN, () -> word.correct(day, null, id, 1, 1, "It is 3 m"));

        var page = word.pages(day).getFirst();
        assertThat(page.parts().getFirst().at(page.parts().getFirst().lines().getFirst()))
                .extracting(MinutesPage.Correction::words)
                .containsExactly("It is 3 m");
        assertThat(page.waits()).isFalse();
        assertThat(toDo.correctionsToRead(10)).extracting(TalkToDo.ToDo::day).containsExactly(day);
        word.read(day);
        assertThat(toDo.correctionsToRead(10)).isEmpty();

        share("The shelf is 3 m.");
        assertThat(page(CHEN).parts().getFirst().ofEarlierLines())
                .as("kept though its line is gone")
                .extracting(MinutesPage.Correction::lineText)
                .containsExactly("The shelf is 2 m.");
        assertThat(page(CHEN).waits()).as("a new version is asked for anew").isTrue();
        actors.runAs(CHEN, () -> word.confirm(day, null));
        actors.runAs(CHEN, () -> word.confirm(day, null));
        assertThat(page(CHEN).parts().getFirst().confirmed()).isNotNull();
        assertThat(answers()).isEqualTo(2);
        actors.runAs(
                CHEN, () -> assertThat(toDo.minutesToConfirm(CHENS_KITCHEN, 10)).isEmpty());
    }

    @Test
    void a_correction_of_a_version_that_is_gone_is_refused() {
        share("One");
        var id = Objects.requireNonNull(page(CHEN).parts().getFirst().id());
        share("Two");

        assertThatThrownBy(() -> actors.runAs(CHEN, () -> word.correct(day, null, id, 1, 1, "x")))
                .isInstanceOf(TalkRefused.class);
        assertThatThrownBy(() -> actors.runAs(CHEN, () -> word.correct(day, null, id, 2, 99, "x")))
                .isInstanceOf(TalkRefused.class);
        assertThatThrownBy(() -> actors.runAs(HU, () -> word.correct(day, null, id, 2, 1, "x")))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void at_a_round_each_dealer_reads_the_common_text_and_its_own_part_only() {
        var round = TalkRows.round(
                db, clock.instant().minus(Duration.ofHours(3)), DIRECTOR, Map.of(CHENS_KITCHEN, CHEN, HU_LIGHTING, HU));
        actors.runAs(DIRECTOR, () -> {
            minutes.share(
                    round, null, kept(minutes.save(round, null, -1, "Common")).version());
            minutes.share(
                    round,
                    CHENS_KITCHEN,
                    kept(minutes.save(round, CHENS_KITCHEN, -1, "Chen's own")).version());
            minutes.share(
                    round,
                    HU_LIGHTING,
                    kept(minutes.save(round, HU_LIGHTING, -1, "Hu's own")).version());
        });

        assertThat(lines(CHEN, round)).containsExactly("Common", "Chen's own");
        assertThat(lines(HU, round)).containsExactly("Common", "Hu's own");
        assertThatThrownBy(() -> actors.runAs(CHEN, () -> word.page(round, HU_LIGHTING)))
                .isInstanceOf(NotFound.class);
        assertThat(word.pages(round)).as("Li Na sees her dealer's").hasSize(1);
        assertThatThrownBy(() -> minutes.draft(round, HU_LIGHTING)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> minutes.save(round, null, 0, "Li Na on Zhou Min's dealers"))
                .as("the common text is written by who sees all")
                .isInstanceOf(NotFound.class);
    }

    @Test
    void a_dealer_and_an_administrator_get_nowhere_near_drafts_and_notes() {
        notes.save(day, null, -1, "He is about to give up");
        kept(minutes.save(day, null, -1, "Draft"));

        for (var who : List.of(CHEN, HU, ADMIN)) {
            assertThatThrownBy(() -> actors.runAs(who, () -> minutes.draft(day, null)))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> actors.runAs(who, () -> notes.mine(day, null)))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> actors.runAs(who, () -> notes.withReason(day, "curious")))
                    .isInstanceOf(AccessDeniedException.class);
        }
        share("Shared");
        assertThat(page(CHEN).toString()).doesNotContain("give up");
    }

    @Test
    void a_note_is_read_by_its_author_and_by_a_director_with_a_reason_that_is_written_down() {
        notes.save(day, null, -1, "He is about to give up");

        assertThat(notes.mine(day, null).text()).isEqualTo("He is about to give up");
        assertThatThrownBy(() -> actors.runAs(ZHOU_MIN, () -> notes.mine(day, null)))
                .isInstanceOf(NotFound.class);
        actors.runAs(DIRECTOR, () -> {
            assertThat(notes.mine(day, null).text())
                    .as("the director's own is another")
                    .isEmpty();
            assertThat(notes.areThere(day)).isTrue();
            assertThatThrownBy(() -> notes.withReason(day, "  ")).isInstanceOf(TalkRefused.class);
            assertThat(notes.withReason(day, "complaint of the dealer"))
                    .extracting(PrivateNotes.Note::text)
                    .containsExactly("He is about to give up");
        });
        assertThat(db.sql("select count(*) from audit_entry where action = 'notes.read' and actor_id = :who"
                                + " and details like '%complaint of the dealer%'")
                        .param("who", DIRECTOR.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void who_stands_in_reads_the_managers_notes() {
        notes.save(day, null, -1, "He is about to give up");
        db.sql("insert into visible_dealer values (:who, :dealer, '2000-01-01', '9999-12-31', 'STAND_IN')")
                .param("who", ZHOU_MIN.value())
                .param("dealer", CHENS_KITCHEN.value())
                .update();

        assertThat(actors.runAs(ZHOU_MIN, () -> notes.asStandIn(day)))
                .extracting(PrivateNotes.Note::text)
                .containsExactly("He is about to give up");
        assertThat(actors.runAs(DIRECTOR, () -> notes.asStandIn(day))).isEmpty();
    }

    private Shared share(String text) {
        var version = kept(minutes.save(day, null, minutes.draft(day, null).version(), text))
                .version();
        return minutes.share(day, null, version);
    }

    private static MinutesDraft kept(Saved saved) {
        assertThat(saved).isInstanceOf(Saved.Kept.class);
        return ((Saved.Kept) saved).draft();
    }

    private MinutesPage page(UserId who) {
        return actors.runAs(who, () -> word.page(day, null));
    }

    private List<String> lines(UserId who) {
        return lines(who, day);
    }

    private List<String> lines(UserId who, DayId of) {
        return actors.runAs(who, () -> word.page(of, null)).parts().stream()
                .flatMap(part -> part.lines().stream())
                .map(MinutesLine::plain)
                .toList();
    }

    private int answers() {
        return db.sql("select count(*) from minutes_answer")
                .query(Integer.class)
                .single();
    }
}
