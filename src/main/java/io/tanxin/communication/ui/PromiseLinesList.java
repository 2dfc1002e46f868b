package io.tanxin.communication.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableSupplier;
import io.tanxin.calendar.Dates;
import io.tanxin.communication.talk.Named;
import io.tanxin.communication.talk.PromiseLine;
import io.tanxin.communication.talk.PromiseLines;
import io.tanxin.promises.load.WeekLoad;
import io.tanxin.ui.Buttons;
import io.tanxin.ui.DateWords;
import io.tanxin.ui.StatusBadge;
import io.tanxin.ui.StatusBadge.Tone;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The promises that sharing will make, read out of the text; what is unclear is put right here, which writes the line anew. */
class PromiseLinesList extends Div {
    private final ZoneId zone;
    private final List<Named> people;
    private final SerializableSupplier<String> text;
    private final SerializableConsumer<String> write;

    PromiseLinesList(
            ZoneId zone, List<Named> people, SerializableSupplier<String> text, SerializableConsumer<String> write) {
        this.zone = zone;
        this.people = people;
        this.text = text;
        this.write = write;
        addClassName("promise-lines");
    }

    /**
     * @param weeks what lies in the owners' weeks already, by the line's number
     * @param sentence the company's own, on what a promise means beside the contract; empty: it promises nothing here
     */
    void show(List<PromiseLine> lines, Map<Integer, WeekLoad> weeks, String sentence) {
        removeAll();
        setVisible(!lines.isEmpty());
        if (lines.isEmpty()) return;
        add(new H3(getTranslation("communication.minutes.promises", lines.size())));
        lines.forEach(line -> add(line.ready() ? read(line, weeks.get(line.number())) : correct(line)));
        if (sentence.isEmpty()) return;
        var said = new Paragraph(sentence);
        said.addClassNames("quiet", "promise-sentence");
        add(said);
    }

    private Div read(PromiseLine line, @Nullable WeekLoad week) {
        var owner = line.owner();
        var due = line.due();
        var row = new Div(
                new StatusBadge(Tone.CLAY, due == null ? "" : new Dates(getLocale(), zone).weekday(due)),
                new Span(
                        owner == null
                                ? line.words()
                                : getTranslation("communication.minutes.promise", owner.name(), line.words())));
        var edit = new Buttons.Plain(getTranslation("communication.minutes.promise.correct"), click -> {});
        edit.addClickListener(click -> replace(row, correct(line)));
        if (week != null) {
            var load = new Span(getTranslation(
                    week.isFull() ? "promises.load.full" : "promises.load.week",
                    new Dates(getLocale(), zone).day(week.monday()),
                    week.total(),
                    week.capacity()));
            load.addClassName(week.isFull() ? "text-warn" : "quiet");
            row.add(load);
            if (!week.holidays().isEmpty()) row.add(holidays(week));
        }
        row.add(edit);
        row.addClassNames("row", "promise-line");
        return row;
    }

    private Span holidays(WeekLoad week) {
        var dates = new Dates(getLocale(), zone);
        var named = new Span(week.holidays().stream()
                .map(day -> getTranslation(
                        day.working() ? "promises.load.madeUp" : "promises.load.holiday",
                        dates.day(day.day()),
                        day.name(getLocale())))
                .collect(Collectors.joining(getTranslation("ui.comma"))));
        named.addClassName("quiet");
        return named;
    }

    private Div correct(PromiseLine line) {
        var owner = new ComboBox<Named>(getTranslation("communication.minutes.promise.owner"));
        owner.setItems(people);
        owner.setItemLabelGenerator(Named::name);
        owner.setValue(line.owner());
        var due = DateWords.in(new DatePicker(getTranslation("communication.minutes.promise.due")));
        due.setLocale(getLocale());
        due.setValue(line.due());
        var words = new TextField(getTranslation("communication.minutes.promise.words"));
        words.setValue(line.words());
        words.setMaxLength(500);
        words.addClassName("grow");
        var done = new Buttons.Plain(getTranslation("communication.minutes.promise.put"), click -> {
            owner.setInvalid(owner.getValue() == null);
            due.setInvalid(due.getValue() == null);
            words.setInvalid(words.getValue().isBlank());
            if (owner.isInvalid() || due.isInvalid() || words.isInvalid()) return;
            write.accept(PromiseLines.rewritten(
                    text.get(), line.number(), owner.getValue(), due.getValue(), words.getValue()));
        });
        var fields = new Div(owner, due, words, done);
        fields.addClassNames("row", "promise-fields");
        var box = new Div(fields);
        box.addClassName("promise-line");
        if (!line.ready()) {
            var problems = line.problems().stream()
                    .map(problem -> getTranslation("communication.minutes.problem." + problem))
                    .collect(Collectors.joining(" "));
            var told = new Paragraph(getTranslation("communication.minutes.line", line.number()) + " " + problems);
            told.addClassName("text-warn");
            box.addComponentAsFirst(told);
        }
        if (people.isEmpty()) fields.setVisible(false);
        return box;
    }

    private void replace(Div row, Div by) {
        addComponentAtIndex(indexOf(row), by);
        remove(row);
    }
}
