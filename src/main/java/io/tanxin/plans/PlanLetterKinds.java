package io.tanxin.plans;

import io.tanxin.calendar.Dates;
import io.tanxin.dealers.DealerAccess;
import io.tanxin.identity.Actors;
import io.tanxin.mail.Envelope;
import io.tanxin.mail.LetterKind;
import io.tanxin.mail.LinkMaker;
import io.tanxin.mail.Reader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The letters about a plan: each is looked at again when it goes out, and left when the plan has moved on (M6). */
@Configuration(proxyBeanMethods = false)
class PlanLetterKinds {
    private final DevelopmentPlans plans;
    private final PlanVersions versions;
    private final PlanReading reading;
    private final PlanAccess access;
    private final DealerAccess dealers;
    private final Actors actors;

    PlanLetterKinds(
            DevelopmentPlans plans,
            PlanVersions versions,
            PlanReading reading,
            PlanAccess access,
            DealerAccess dealers,
            Actors actors) {
        this.plans = plans;
        this.versions = versions;
        this.reading = reading;
        this.access = access;
        this.dealers = dealers;
        this.actors = actors;
    }

    @Bean
    LetterKind planOfferedLetter() {
        return new Kind(PlanLetters.OFFERED, VersionState.OFFERED, true);
    }

    @Bean
    LetterKind planChangedLetter() {
        return new Kind(PlanLetters.CHANGED, VersionState.OFFERED, true);
    }

    @Bean
    LetterKind planAgreedLetter() {
        return new Kind(PlanLetters.AGREED, VersionState.AGREED, false);
    }

    @Bean
    LetterKind planAskedLetter() {
        return new Kind(PlanLetters.ASKED, VersionState.DRAFT, false);
    }

    private final class Kind implements LetterKind {
        private final String name;
        private final VersionState wantedIn;
        private final boolean toDealer;

        Kind(String name, VersionState wantedIn, boolean toDealer) {
            this.name = name;
            this.wantedIn = wantedIn;
            this.toDealer = toDealer;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public boolean bundled() {
            return true;
        }

        @Override
        public Composition compose(Envelope letter, Reader reader, LinkMaker links) {
            return actors.runAs("plans", () -> composed(letter, reader, links));
        }

        private Composition composed(Envelope letter, Reader reader, LinkMaker links) {
            var plan = plans.findById(new PlanId(letter.subject())).orElse(null);
            if (plan == null) return new Composition.Dropped("plans.dropped.movedOn");
            var number = ((Number) letter.facts().getOrDefault("number", 0)).intValue();
            var version = versions.numbered(plan.key(), number).orElse(null);
            if (version == null || version.state() != wantedIn) return new Composition.Dropped("plans.dropped.movedOn");
            if (!mayRead(plan, reader)) return new Composition.Dropped("plans.dropped.notTheirs");
            var brief = access.brief(plan.dealer());
            return new Composition.Wanted(
                    List.of(brief.name()), model(plan, version, brief.name(), letter, reader, links), null);
        }

        private boolean mayRead(DevelopmentPlan plan, Reader reader) {
            return dealers.maySee(reader.id(), plan.dealer())
                    && (!toDealer
                            || access.owners(plan.dealer()).stream()
                                    .anyMatch(owner -> owner.id().equals(reader.id())));
        }

        private Map<String, Object> model(
                DevelopmentPlan plan,
                PlanVersion version,
                String dealer,
                Envelope letter,
                Reader reader,
                LinkMaker links) {
            var model = new HashMap<String, Object>();
            model.put("dealer", dealer);
            model.put("aim", version.aim());
            model.put("years", plan.years());
            model.put("from", String.valueOf(plan.firstYear()));
            model.put("to", String.valueOf(plan.lastYear()));
            model.put("number", version.number());
            model.put("why", version.why() == null ? "" : version.why());
            model.put("words", letter.facts().getOrDefault("words", ""));
            model.put("measures", first(version, reader));
            model.put("page", toDealer ? links.signIn(reader.id(), "/my/plan") : links.page("/plans/" + plan.key()));
            return model;
        }

        /** The first few things to come. */
        private List<Map<String, String>> first(PlanVersion version, Reader reader) {
            if (!toDealer) return List.of();
            var dates = new Dates(reader.locale(), reader.zone());
            return reading.content(version).measures().stream()
                    .filter(measure -> measure.says().due() != null)
                    .limit(3)
                    .map(measure -> Map.of(
                            "words",
                            measure.says().words(),
                            "due",
                            dates.dayYear(measure.says().until())))
                    .toList();
        }
    }
}
