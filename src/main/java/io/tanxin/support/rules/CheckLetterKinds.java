package io.tanxin.support.rules;

import io.tanxin.calendar.Dates;
import io.tanxin.dealers.DealerAccess;
import io.tanxin.identity.Actors;
import io.tanxin.identity.People;
import io.tanxin.kernel.UserId;
import io.tanxin.mail.Envelope;
import io.tanxin.mail.LetterKind;
import io.tanxin.mail.LetterTopic;
import io.tanxin.mail.LinkMaker;
import io.tanxin.mail.Reader;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A check waits for the dealer's signature; not if it has signed meanwhile, or the company took it back (M6). */
@Configuration(proxyBeanMethods = false)
class CheckLetterKinds {
    static final String PURPOSE = "SHOP_CHECK";
    private static final LetterTopic REMINDS = new LetterTopic("support.checkReminder", "rules:sign", false);
    private static final Duration OPEN = Duration.ofDays(30);

    private final ShopChecks checks;
    private final CheckRows rows;
    private final RulesAccess access;
    private final DealerAccess dealers;
    private final People people;
    private final Actors actors;
    private final Clock clock;

    CheckLetterKinds(
            ShopChecks checks,
            CheckRows rows,
            RulesAccess access,
            DealerAccess dealers,
            People people,
            Actors actors,
            Clock clock) {
        this.checks = checks;
        this.rows = rows;
        this.access = access;
        this.dealers = dealers;
        this.people = people;
        this.actors = actors;
        this.clock = clock;
    }

    @Bean
    LetterKind checkToSignLetter() {
        return new Kind(RulesLetters.TO_SIGN, Duration.ofSeconds(60), null);
    }

    @Bean
    LetterKind checkReminderLetter() {
        return new Kind(RulesLetters.REMINDER, Duration.ZERO, REMINDS);
    }

    private final class Kind implements LetterKind {
        private final String name;
        private final Duration pause;
        private final @Nullable LetterTopic topic;

        Kind(String name, Duration pause, @Nullable LetterTopic topic) {
            this.name = name;
            this.pause = pause;
            this.topic = topic;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public Duration pause() {
            return pause;
        }

        @Override
        public boolean bundled() {
            return true;
        }

        @Override
        public @Nullable LetterTopic topic() {
            return topic;
        }

        @Override
        public Composition compose(Envelope letter, Reader reader, LinkMaker links) {
            return actors.runAs("rules", () -> composed(letter, reader, links));
        }

        private Composition composed(Envelope letter, Reader reader, LinkMaker links) {
            var check = checks.findById(new CheckId(letter.subject())).orElse(null);
            if (check == null || check.state() != CheckState.TO_SIGN || check.version() != letter.version())
                return new Composition.Dropped("rules.dropped.signed");
            if (!dealers.maySee(reader.id(), check.dealer())) return new Composition.Dropped("rules.dropped.notTheirs");
            var day = new Dates(reader.locale(), reader.zone()).weekday(check.day());
            var by = Objects.<UserId>requireNonNull(check.companyBy());
            var looked = rows.found(List.of(check.key())).getOrDefault(check.key(), List.of()).stream()
                    .filter(rule -> rule.result() != Result.UNSEEN)
                    .count();
            var model = new HashMap<String, Object>();
            model.put("day", day);
            model.put("by", people.names(Set.of(by)).getOrDefault(by, ""));
            model.put("looked", looked);
            var link = links.personal(
                    reader.id(),
                    "/p/",
                    PURPOSE,
                    letter.subject(),
                    clock.instant().plus(OPEN));
            model.put("page", URI.create(link + "/check"));
            return new Composition.Wanted(List.of(day), model, null);
        }
    }
}
