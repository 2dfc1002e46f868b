package io.tanxin.dealers.situation;

import io.tanxin.dealers.Dealers;
import io.tanxin.identity.CurrentActor;
import io.tanxin.kernel.DealerId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a dealer reported over the years, as far as the reader may see it. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAuthority('situation:see')")
public class SituationReports {
    private static final int TEN_YEARS = 40;

    private final SituationAccess access;
    private final ReportRows reports;
    private final QuestionRows questions;
    private final Dealers dealers;
    private final CurrentActor actor;
    private final Clock clock;

    SituationReports(
            SituationAccess access,
            ReportRows reports,
            QuestionRows questions,
            Dealers dealers,
            CurrentActor actor,
            Clock clock) {
        this.access = access;
        this.reports = reports;
        this.questions = questions;
        this.dealers = dealers;
        this.actor = actor;
        this.clock = clock;
    }

    /** The last ten years. */
    public SituationHistory history(DealerId dealer) {
        access.require(dealer);
        var now = Quarter.of(
                LocalDate.ofInstant(clock.instant(), dealers.brief(dealer).zone()));
        var held = reports.holding(dealer, now.plus(1 - TEN_YEARS), actor.get());
        var versions =
                questions.of(held.stream().map(SituationReport::questionnaire).collect(Collectors.toSet()));
        return new SituationHistory(held, asked(List.copyOf(versions.values())));
    }

    /** How a quarter's report was put right, the last one first. */
    public List<SituationReport> revisions(DealerId dealer, Quarter quarter) {
        access.require(dealer);
        return reports.revisions(dealer, quarter, actor.get());
    }

    /** Each question once, in its newest words; what is no longer asked stands behind. */
    private static List<Question> asked(List<Questionnaire> versions) {
        var asked = new LinkedHashMap<String, Question>();
        var newest = new ArrayList<>(versions);
        newest.sort(Comparator.comparingInt(Questionnaire::number).reversed());
        for (var version : newest)
            for (var question : version.questions()) asked.putIfAbsent(question.name(), question);
        return List.copyOf(asked.values());
    }
}
