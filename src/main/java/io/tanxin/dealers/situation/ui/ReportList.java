package io.tanxin.dealers.situation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableFunction;
import io.tanxin.dealers.situation.Quarter;
import io.tanxin.dealers.situation.Question;
import io.tanxin.dealers.situation.SituationHistory;
import io.tanxin.dealers.situation.SituationReport;
import io.tanxin.ui.Buttons;
import io.tanxin.ui.Card;
import io.tanxin.ui.Glyph;
import java.util.List;

/** The reports one by one, the newest open. What was put right can be read as it was before. */
class ReportList extends Div {
    private final SituationFace face;
    private final transient SerializableFunction<Quarter, List<SituationReport>> revisions;

    /** @param revisions all that were given for a quarter, the last one first */
    ReportList(
            SituationHistory history,
            SituationFace face,
            SerializableFunction<Quarter, List<SituationReport>> revisions) {
        this.face = face;
        this.revisions = revisions;
        var card = new Card(face.say("situation.reports"));
        for (var report : history.reports()) {
            var details = new NativeDetails(
                    face.say("situation.report", face.quarter(report.quarter()), face.day(report.givenAt())),
                    body(report, history.questions()));
            details.addClassName("situation-report");
            details.setOpen(report == history.reports().getFirst());
            card.add(details);
        }
        add(card);
    }

    private Component body(SituationReport report, List<Question> questions) {
        var body = new Div(by(report), answers(report, questions));
        if (report.revision() > 1) {
            var before = new Buttons.Plain(face.say("situation.before", report.revision() - 1), click -> {
                click.getSource().setVisible(false);
                revisions.apply(report.quarter()).stream()
                        .filter(one -> !one.holds())
                        .forEach(one -> body.add(by(one), answers(one, questions)));
            });
            body.add(before);
        }
        return body;
    }

    private Paragraph by(SituationReport report) {
        var line = new Paragraph(face.say("situation.by." + report.way(), report.giver(), face.day(report.givenAt())));
        line.addClassName("quiet");
        return line;
    }

    private DescriptionList answers(SituationReport report, List<Question> questions) {
        var list = new DescriptionList();
        list.addClassName("facts");
        for (var question : questions) {
            report.answer(question.name()).ifPresent(answer -> {
                var said = new DescriptionList.Description(new Span(face.answer(answer, question)));
                if (answer.confided()) {
                    var mark = new Span(Glyph.LOCK.create(), new Span(face.say("situation.confided")));
                    mark.addClassName("situation-confided");
                    said.add(mark);
                }
                list.add(new DescriptionList.Term(question.words().in(face.locale())), said);
            });
        }
        return list;
    }
}
