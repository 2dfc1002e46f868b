package io.tanxin.plans;

import io.tanxin.identity.CurrentActor;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.UserId;
import io.tanxin.mail.Letter;
import io.tanxin.mail.Outbox;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Posts what people are told about a plan, in the change's own transaction. Nobody is told what they did themselves. */
@Component
class PlanLetters {
    static final String OFFERED = "plans/offered";
    static final String CHANGED = "plans/changed";
    static final String AGREED = "plans/agreed";
    static final String ASKED = "plans/asked";

    private final Outbox outbox;
    private final PlanAccess access;
    private final CurrentActor actor;

    PlanLetters(Outbox outbox, PlanAccess access, CurrentActor actor) {
        this.outbox = outbox;
        this.access = access;
        this.actor = actor;
    }

    @EventListener
    void on(PlanOffered offered) {
        var kind = offered.number() == 1 ? OFFERED : CHANGED;
        access.owners(offered.dealer())
                .forEach(owner -> post(kind, offered.plan(), offered.number(), offered.dealer(), owner.id(), ""));
    }

    @EventListener
    void on(PlanAgreed agreed) {
        post(
                AGREED,
                agreed.plan(),
                agreed.number(),
                agreed.dealer(),
                access.brief(agreed.dealer()).manager(),
                "");
    }

    @EventListener
    void on(PlanChangeAsked asked) {
        post(
                ASKED,
                asked.plan(),
                asked.number(),
                asked.dealer(),
                access.brief(asked.dealer()).manager(),
                asked.words());
    }

    /** A version that comes back and is offered once more is another letter. */
    private void post(String kind, PlanId plan, int number, DealerId dealer, @Nullable UserId reader, String words) {
        if (reader == null || reader.equals(actor.id())) return;
        var facts = Map.<String, Object>of("number", number, "words", words);
        var who = actor.get();
        outbox.post(new Letter(
                reader,
                kind,
                plan.value(),
                String.valueOf(number),
                access.round(plan),
                facts,
                dealer,
                who.isJob() ? null : who.id(),
                null));
    }
}
