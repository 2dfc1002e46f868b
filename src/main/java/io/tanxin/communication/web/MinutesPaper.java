package io.tanxin.communication.web;

import io.tanxin.calendar.Dates;
import io.tanxin.communication.DayAccess;
import io.tanxin.communication.DayId;
import io.tanxin.communication.talk.DealerWord;
import io.tanxin.communication.talk.MinutesPage;
import io.tanxin.identity.CurrentActor;
import io.tanxin.identity.People;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.NotFound;
import io.tanxin.papers.Paper;
import io.tanxin.papers.PaperDesk;
import io.tanxin.papers.PaperDesk.Made;
import io.tanxin.papers.Papers;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The shared minutes of a day on paper, as one dealer reads them: for the dealer, and for who sees it. */
@Controller
class MinutesPaper {
    private final DealerWord word;
    private final DayAccess days;
    private final People people;
    private final CurrentActor actor;
    private final MessageSource messages;
    private final Papers papers;
    private final PaperDesk desk;

    MinutesPaper(
            DealerWord word,
            DayAccess days,
            People people,
            CurrentActor actor,
            MessageSource messages,
            Papers papers,
            PaperDesk desk) {
        this.word = word;
        this.days = days;
        this.people = people;
        this.actor = actor;
        this.messages = messages;
        this.papers = papers;
        this.desk = desk;
    }

    @GetMapping("/papers/minutes/{day:\\d{1,18}}")
    ResponseEntity<byte[]> minutes(@PathVariable long day, @RequestParam @Nullable Long dealer) {
        return desk.hand(actor.id(), () -> print(new DayId(day), dealer == null ? null : new DealerId(dealer)));
    }

    private Made print(DayId id, @Nullable DealerId dealer) {
        var page = word.page(id, dealer);
        if (page.isEmpty()) throw new NotFound("minutes");
        var day = days.require(id, page.dealer());
        var who = actor.get();
        var dates = new Dates(who.locale(), who.zone());
        var date = day.schedule().local().toLocalDate();
        var kind = messages.getMessage("words.kind." + day.kind(), null, who.locale());
        var title = text("papers.minutes.title", dates.dayYear(date));
        var facts = Map.<String, Object>of(
                "dealer", page.dealerName(),
                "what", kind,
                "when", dates.dayTimeYear(day.schedule().startsAt()),
                "with", people.names(List.of(day.organiser())).getOrDefault(day.organiser(), ""),
                "parts", page.parts(),
                "several", page.parts().size() > 1,
                "dates", dates,
                "zone", who.zone());
        var paper = new Paper("communication/minutes", who.locale(), title, about(page, title), facts);
        return Made.pdf(text("papers.minutes.file", date), papers.print(paper));
    }

    private String about(MinutesPage page, String title) {
        return title + ", " + page.dealerName();
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, actor.get().locale());
    }
}
