package io.tanxin.dealers.situation.ui;

import io.tanxin.dealers.situation.Answer;
import io.tanxin.dealers.situation.Question;
import io.tanxin.dealers.situation.SituationFilter;
import io.tanxin.dealers.situation.SituationList;
import io.tanxin.dealers.situation.SituationList.Sheet;
import io.tanxin.dealers.situation.SituationRow;
import io.tanxin.tables.ListExport;
import io.tanxin.tables.ListExport.Column;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The list as a file. An account manager's has the last answers too; what was confided is in nobody's. */
final class SituationFile {

    private SituationFile() {}

    static ListExport<SituationRow, SituationRow.Key> standings(
            SituationFace face, SituationList list, SituationFilter filter, Map<String, String> narrowed) {
        return new ListExport<>(
                "situation",
                face.say("situation.title"),
                columns(face, row -> row),
                (after, skip, limit) -> list.rows(filter, after, skip, limit),
                SituationRow::key,
                narrowed);
    }

    static ListExport<Sheet, SituationRow.Key> withAnswers(
            SituationFace face, SituationList list, SituationFilter filter, Map<String, String> narrowed) {
        var columns = new ArrayList<>(columns(face, Sheet::row));
        for (var question : list.questions()) {
            columns.add(new Column<>(
                    head(face, question),
                    sheet -> cell(face, question, sheet.answers().get(question.name()))));
        }
        return new ListExport<>(
                "situation",
                face.say("situation.title"),
                columns,
                (after, skip, limit) -> list.sheets(filter, after, skip, limit),
                sheet -> sheet.row().key(),
                narrowed);
    }

    private static <R> List<Column<R>> columns(SituationFace face, Function<R, SituationRow> row) {
        return List.of(
                new Column<>(face.say("situation.dealer"), one -> row.apply(one).name()),
                new Column<>(
                        face.say("dealers.stage"),
                        one -> face.say("words.stage." + row.apply(one).stage())),
                new Column<>(face.say("dealers.manager"), one -> row.apply(one).managerName()),
                new Column<>(
                        face.say("situation.standing"),
                        one -> face.say("situation.standing." + row.apply(one).standing())),
                new Column<>(face.say("situation.quarter.column"), one -> quarter(face, row.apply(one))),
                new Column<>(
                        face.say("situation.given.column"),
                        one -> day(face, row.apply(one).givenAt())),
                new Column<>(
                        face.say("situation.asked.column"),
                        one -> day(face, row.apply(one).askedAt())));
    }

    private static @Nullable String quarter(SituationFace face, SituationRow row) {
        return row.last() == null ? null : face.quarter(row.last());
    }

    private static @Nullable LocalDate day(SituationFace face, @Nullable Instant at) {
        return at == null ? null : LocalDate.ofInstant(at, face.zone());
    }

    /** With its unit, so that the figure below can be a number. */
    private static String head(SituationFace face, Question question) {
        var unit = question.currency() == null ? question.unit().in(face.locale()) : question.currency();
        var words = question.words().in(face.locale());
        return unit.isEmpty() ? words : words + " (" + unit + ")";
    }

    private static @Nullable Object cell(SituationFace face, Question question, @Nullable Answer answer) {
        if (answer == null) return null;
        return answer.number() != null ? answer.number() : face.answer(answer, question);
    }
}
