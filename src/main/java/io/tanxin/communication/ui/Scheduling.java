package io.tanxin.communication.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.spring.annotation.SpringComponent;
import io.tanxin.calendar.RecurrenceWords;
import io.tanxin.calendar.WorkingDays;
import io.tanxin.communication.DayDraft;
import io.tanxin.communication.DayId;
import io.tanxin.communication.DayService;
import io.tanxin.communication.DayService.Planned;
import io.tanxin.communication.Finding;
import io.tanxin.communication.SeriesId;
import io.tanxin.communication.SpreadService;
import io.tanxin.communication.SpreadService.Hours;
import io.tanxin.communication.series.SeriesDraft;
import io.tanxin.communication.series.SeriesPreview;
import io.tanxin.communication.series.SeriesService;
import io.tanxin.communication.series.SeriesSpread;
import io.tanxin.communication.talk.ConcernTalks;
import io.tanxin.communication.talk.Topic;
import io.tanxin.concerns.ConcernId;
import io.tanxin.concerns.ConcernRow;
import io.tanxin.dealers.DealerBrief;
import io.tanxin.dealers.Dealers;
import io.tanxin.identity.CurrentActor;
import io.tanxin.identity.People;
import io.tanxin.identity.Role;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.UserId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The schedule dialog, asking the services. */
@SpringComponent
class Scheduling implements NewDay {
    private final DayService days;
    private final ConcernTalks concerns;
    private final SpreadService spreads;
    private final SeriesService series;
    private final SeriesSpread seriesSpread;
    private final RecurrenceWords words;
    private final WorkingDays workingDays;
    private final Dealers dealers;
    private final People people;
    private final CurrentActor actor;
    private final Clock clock;

    Scheduling(
            DayService days,
            ConcernTalks concerns,
            SpreadService spreads,
            SeriesService series,
            SeriesSpread seriesSpread,
            RecurrenceWords words,
            WorkingDays workingDays,
            Dealers dealers,
            People people,
            CurrentActor actor,
            Clock clock) {
        this.days = days;
        this.concerns = concerns;
        this.spreads = spreads;
        this.series = series;
        this.seriesSpread = seriesSpread;
        this.words = words;
        this.workingDays = workingDays;
        this.dealers = dealers;
        this.people = people;
        this.actor = actor;
        this.clock = clock;
    }

    @Override
    public void open(Component by, List<DealerId> chosen, SerializableConsumer<List<DayId>> made) {
        var begin = chosen.isEmpty() ? List.<DealerBrief>of() : dealers.briefs(chosen);
        new ScheduleDialog(by, new Asked(), begin, made).open();
    }

    @Override
    public void open(Component by, ConcernRow about, SerializableConsumer<List<DayId>> made) {
        var topic = new TextField(by.getTranslation("communication.topics.words"), about.heading(), "");
        topic.setMaxLength(Topic.LONGEST);
        var hosts = concerns.hosts(about.id());
        var names = people.names(hosts);
        var host = new Select<UserId>();
        host.setLabel(by.getTranslation("communication.concerns.host"));
        host.setItemLabelGenerator(one -> names.getOrDefault(one, ""));
        host.setItems(hosts);
        if (!hosts.isEmpty()) host.setValue(hosts.getFirst());
        host.setVisible(hosts.size() > 1);
        new ScheduleDialog(by, new About(about.id(), topic, host), dealers.briefs(List.of(about.dealer())), made)
                .about(topic, host, about.inConfidence())
                .open();
    }

    /** Plans what the dealer's concern asks for. */
    private final class About extends Asked {
        private final ConcernId concern;
        private final TextField topic;
        private final Select<UserId> host;

        About(ConcernId concern, TextField topic, Select<UserId> host) {
            this.concern = concern;
            this.topic = topic;
            this.host = host;
        }

        @Override
        public List<Finding> check(List<DayDraft> drafts) {
            return concerns.check(held(drafts), concern);
        }

        @Override
        public Planned plan(List<DayDraft> drafts, boolean invite, boolean knowingly) {
            return concerns.plan(held(drafts), concern, topic.getValue(), invite, knowingly);
        }

        private List<DayDraft> held(List<DayDraft> drafts) {
            var by = host.getValue();
            return by == null
                    ? drafts
                    : drafts.stream().map(draft -> draft.by(by)).toList();
        }
    }

    private class Asked implements ScheduleChoices {
        @Override
        public List<DealerBrief> search(String words, int offset, int limit) {
            return dealers.choose(words, offset, limit);
        }

        @Override
        public Hours hours() {
            return spreads.workingHours();
        }

        @Override
        public LocalDate today() {
            return LocalDate.ofInstant(clock.instant(), actor.get().zone());
        }

        @Override
        public List<Finding> check(List<DayDraft> drafts) {
            return days.check(drafts);
        }

        @Override
        public UserId me() {
            return actor.id();
        }

        @Override
        public boolean isDirector() {
            return actor.get().is(Role.DIRECTOR);
        }

        @Override
        public List<SpreadService.Proposal> spread(SpreadService.Over over, List<DealerId> chosen) {
            return spreads.spread(over, chosen);
        }

        @Override
        public Planned plan(List<DayDraft> drafts, boolean invite, boolean knowingly) {
            return days.plan(drafts, invite, knowingly);
        }

        @Override
        public boolean takeBack(List<DayId> made) {
            return days.takeBack(made);
        }

        @Override
        public RecurrenceWords words() {
            return words;
        }

        @Override
        public boolean rests(LocalDate day, String country) {
            return !workingDays.isWorking(day, country);
        }

        @Override
        public List<SeriesPreview> preview(List<SeriesDraft> drafts) {
            return series.preview(drafts);
        }

        @Override
        public SeriesSpread.Shared share(SeriesSpread.Template template, List<DealerId> over) {
            return seriesSpread.over(over, template, today().plusDays(1));
        }

        @Override
        public SeriesService.Planned plan(List<SeriesDraft> drafts, boolean knowingly) {
            return series.plan(drafts, knowingly);
        }

        @Override
        public boolean undo(List<SeriesId> made) {
            return series.undo(made);
        }

        @Override
        public Map<UserId, String> names(Collection<UserId> of) {
            return people.names(of);
        }
    }
}
