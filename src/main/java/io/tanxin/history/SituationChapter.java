package io.tanxin.history;

import io.tanxin.dealers.situation.Answer;
import io.tanxin.dealers.situation.Figures;
import io.tanxin.dealers.situation.Question;
import io.tanxin.dealers.situation.SituationReport;
import io.tanxin.dealers.situation.SituationReports;
import io.tanxin.kernel.DealerId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** How the dealer said that business was. What somebody confided to the account manager is in it for that person only. */
@Component
class SituationChapter implements HistoryPart {
    private final SituationReports reports;

    SituationChapter(SituationReports reports) {
        this.reports = reports;
    }

    @Override
    public String name() {
        return "situation";
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public List<HistoryEntry> entries(DealerId dealer, HistoryWords words) {
        var all = reports.history(dealer);
        var questions = all.questions().stream().collect(Collectors.toMap(Question::name, Function.identity()));
        return all.reports().reversed().stream()
                .map(report -> entry(report, questions, words))
                .toList();
    }

    private static HistoryEntry entry(SituationReport report, Map<String, Question> questions, HistoryWords words) {
        var data = new LinkedHashMap<String, Object>();
        data.put("quarter", report.quarter());
        data.put("givenAt", report.givenAt());
        var answers = new LinkedHashMap<String, String>();
        var lines = new ArrayList<String>();
        for (var answer : report.answers()) {
            var question = questions.get(answer.question());
            var said = question == null ? "" : said(answer, question, words.locale());
            if (question == null || said.isEmpty()) continue;
            answers.put(answer.question(), plain(answer));
            lines.add(question.words().in(words.locale()) + ": " + said);
        }
        data.put("answers", answers);
        return new HistoryEntry(
                words.dayOf(report.givenAt()), words.say("history.situation", report.giver()), lines, data);
    }

    private static String said(Answer answer, Question question, Locale locale) {
        var number = answer.number();
        if (number != null) return Figures.shown(number, question, locale);
        return question.choices().stream()
                .filter(choice -> choice.name().equals(answer.choice()))
                .map(choice -> choice.words().in(locale))
                .findFirst()
                .orElseGet(() -> plain(answer));
    }

    /** As it is kept, in nobody's language. */
    private static String plain(Answer answer) {
        var number = answer.number();
        if (number != null) return number.stripTrailingZeros().toPlainString();
        return Objects.requireNonNullElse(answer.choice(), Objects.requireNonNullElse(answer.words(), ""));
    }
}
