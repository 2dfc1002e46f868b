package io.tanxin.dealers.situation;

import io.tanxin.dealers.Dealers;
import io.tanxin.dealers.situation.ReportRows.Kept;
import io.tanxin.identity.Actor;
import io.tanxin.identity.AuditTrail;
import io.tanxin.identity.CurrentActor;
import io.tanxin.kernel.DealerId;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where a report is given: by the dealer, or by the manager during a visit. One for a quarter, to be put right for thirty days. */
@Service
@Transactional
@PreAuthorize("hasAuthority('situation:give')")
public class SituationDesk {
    public static final Duration PUT_RIGHT = Duration.ofDays(30);
    private static final int LOOKS_BACK = 12;

    /** What came of giving. */
    public sealed interface Given {
        record Done(Quarter quarter, int revision) implements Given {}

        /** At these questions; what was typed is kept. */
        record Flawed(Map<String, Flaw> flaws) implements Given {}

        /** The company asks something else since the form was opened; what was typed is kept. */
        record AskedAnew() implements Given {}

        /** Somebody else gave or put right the same report meanwhile; what was typed is kept. */
        record Meanwhile() implements Given {}

        /** The time to put it right is over. */
        record TooLate() implements Given {}
    }

    private final SituationAccess access;
    private final QuestionRows questions;
    private final ReportRows reports;
    private final Drafts drafts;
    private final Requests requests;
    private final Dealers dealers;
    private final CurrentActor actor;
    private final AuditTrail audit;
    private final Clock clock;

    SituationDesk(
            SituationAccess access,
            QuestionRows questions,
            ReportRows reports,
            Drafts drafts,
            Requests requests,
            Dealers dealers,
            CurrentActor actor,
            AuditTrail audit,
            Clock clock) {
        this.access = access;
        this.questions = questions;
        this.reports = reports;
        this.drafts = drafts;
        this.requests = requests;
        this.dealers = dealers;
        this.actor = actor;
        this.audit = audit;
        this.clock = clock;
    }

    /** This quarter's, new or to be put right. */
    @Transactional(readOnly = true)
    public ReportForm open(DealerId dealer) {
        access.require(dealer);
        var now = now(dealer);
        return open(dealer, now, now);
    }

    /** An earlier quarter's can only be put right. */
    @Transactional(readOnly = true)
    public ReportForm open(DealerId dealer, Quarter quarter) {
        access.require(dealer);
        return open(dealer, quarter, now(dealer));
    }

    private ReportForm open(DealerId dealer, Quarter quarter, Quarter now) {
        var who = actor.get();
        var known = reports.holding(dealer, quarter.plus(-LOOKS_BACK), who);
        var same = known.stream().filter(one -> one.quarter().equals(quarter)).findFirst();
        if (same.isPresent() ? isOver(dealer, quarter) : !quarter.equals(now)) {
            var given = same.map(SituationReport::givenAt).orElse(Instant.EPOCH);
            return new ReportForm.Given(quarter, given, quarter.equals(now) ? now.plus(1) : now);
        }
        var last = known.stream()
                .filter(one -> one.quarter().compareTo(quarter) < 0)
                .findFirst();
        var draft = drafts.find(dealer, who.id()).filter(one -> one.quarter().equals(quarter));
        var hidden = same.map(one -> reports.hidden(one.id(), who)).orElse(List.of());
        var filled = draft.map(Drafts.Draft::answers)
                .orElseGet(() -> same.map(one -> typed(one.answers(), who)).orElseGet(Map::of));
        return new ReportForm.Open(
                dealer,
                quarter,
                same.map(SituationReport::revision).orElse(0),
                questions.in(Questionnaire.State.PUBLISHED).orElseThrow(),
                last.map(one -> LocalDate.ofInstant(one.givenAt(), who.zone())).orElse(null),
                last.map(one -> byQuestion(one.answers())).orElseGet(Map::of),
                filled,
                hidden.stream().map(kept -> kept.answer().question()).collect(Collectors.toUnmodifiableSet()),
                access.confidant(dealer).orElse(null),
                draft.isPresent());
    }

    /** As far as it got; until it is given, nobody else sees it. */
    public void keep(DealerId dealer, Quarter quarter, Map<String, Typed> answers) {
        access.require(dealer);
        drafts.keep(dealer, actor.id(), new Drafts.Draft(quarter, new LinkedHashMap<>(answers)), clock.instant());
    }

    public void forget(DealerId dealer) {
        access.require(dealer);
        drafts.forget(dealer, actor.id());
    }

    /** @param form as it was opened: which questions, and which revision is put right */
    public Given give(ReportForm.Open form, Map<String, Typed> typed) {
        var dealer = form.dealer();
        access.require(dealer);
        if (!questions.isAsked(form.questionnaire())) return kept(form, typed, new Given.AskedAnew());
        var who = actor.get();
        var before = reports.last(dealer, form.quarter());
        if (before.map(ReportRows.Last::revision).orElse(0) != form.basedOn())
            return kept(form, typed, new Given.Meanwhile());
        if (before.isPresent()
                ? isOver(dealer, form.quarter())
                : !form.quarter().equals(now(dealer))) {
            return kept(form, typed, new Given.TooLate());
        }
        var hidden = before.map(one -> reports.hidden(one.id(), who)).orElse(List.of()).stream()
                .collect(Collectors.toMap(one -> one.answer().question(), Function.identity()));
        var confidant = access.confidant(dealer).orElse(null);
        var flaws = new LinkedHashMap<String, Flaw>();
        var answers = new ArrayList<Kept>();
        for (var question : form.questionnaire().questions()) {
            var said = typed.get(question.name());
            if ((said == null || said.isEmpty()) && hidden.containsKey(question.name())) {
                answers.add(hidden.get(question.name()));
                continue;
            }
            switch (AnswerCheck.of(question, said)) {
                case AnswerCheck.Read(var answer) -> {
                    if (answer.confided() && !isSame(form.confidant(), confidant)) {
                        flaws.put(question.name(), Flaw.OTHER_CONFIDANT);
                    } else answers.add(said(answer, confidant, who));
                }
                case AnswerCheck.Bad(var flaw) -> flaws.put(question.name(), flaw);
                case AnswerCheck.Nothing() -> {}
            }
        }
        if (!flaws.isEmpty()) return kept(form, typed, new Given.Flawed(flaws));
        return written(form, typed, answers, who);
    }

    private Given written(ReportForm.Open form, Map<String, Typed> typed, List<Kept> answers, Actor who) {
        var dealer = form.dealer();
        var revision = form.basedOn() + 1;
        var way = access.isDealer() ? SituationReport.Way.DEALER : SituationReport.Way.VISIT;
        var report = reports.add(
                dealer, form.quarter(), revision, form.questionnaire().id(), who.id(), way, at(), answers);
        if (report.isEmpty()) return kept(form, typed, new Given.Meanwhile());
        requests.given(dealer);
        drafts.forget(dealer, who.id());
        audit.record(
                revision == 1 ? "situation.given" : "situation.corrected",
                "situation",
                report.get().value(),
                dealer,
                Map.of("quarter", form.quarter().toString(), "version", revision));
        return new Given.Done(form.quarter(), revision);
    }

    private Given kept(ReportForm.Open form, Map<String, Typed> typed, Given answer) {
        drafts.keep(
                form.dealer(),
                actor.id(),
                new Drafts.Draft(form.quarter(), new LinkedHashMap<>(typed)),
                clock.instant());
        return answer;
    }

    private Kept said(Answer answer, @Nullable Confidant confidant, Actor who) {
        if (!answer.confided() || confidant == null) return new Kept(answer, who.id(), null, null);
        return new Kept(answer, who.id(), confidant.id(), at());
    }

    /** Who was named on the form is who will read it. */
    private static boolean isSame(@Nullable Confidant named, @Nullable Confidant now) {
        return named != null && now != null && named.id().equals(now.id());
    }

    private boolean isOver(DealerId dealer, Quarter quarter) {
        return reports.firstGiven(dealer, quarter)
                .map(at -> at.plus(PUT_RIGHT).isBefore(clock.instant()))
                .orElse(false);
    }

    private Quarter now(DealerId dealer) {
        return Quarter.of(
                LocalDate.ofInstant(clock.instant(), dealers.brief(dealer).zone()));
    }

    private static Map<String, Answer> byQuestion(List<Answer> answers) {
        return answers.stream().collect(Collectors.toMap(Answer::question, Function.identity()));
    }

    private static Map<String, Typed> typed(List<Answer> answers, Actor who) {
        var typed = new HashMap<String, Typed>();
        for (var answer : answers) typed.put(answer.question(), new Typed(text(answer, who), answer.confided()));
        return typed;
    }

    private static String text(Answer answer, Actor who) {
        BigDecimal number = answer.number();
        if (number != null) return Figures.shown(number, who.locale());
        var text = answer.choice() != null ? answer.choice() : answer.words();
        return text == null ? "" : text;
    }

    private Instant at() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
