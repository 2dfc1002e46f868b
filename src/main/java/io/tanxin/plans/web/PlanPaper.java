package io.tanxin.plans.web;

import io.tanxin.calendar.Dates;
import io.tanxin.identity.CurrentActor;
import io.tanxin.kernel.NotFound;
import io.tanxin.papers.Paper;
import io.tanxin.papers.PaperDesk;
import io.tanxin.papers.PaperDesk.Made;
import io.tanxin.papers.Papers;
import io.tanxin.plans.PlanId;
import io.tanxin.plans.PlanSheet;
import io.tanxin.plans.Plans;
import java.util.HashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** A version of a plan on paper, as its reader sees it on the screen: both sides, a draft the company only. */
@Controller
class PlanPaper {
    private final Plans plans;
    private final CurrentActor actor;
    private final MessageSource messages;
    private final Papers papers;
    private final PaperDesk desk;

    PlanPaper(Plans plans, CurrentActor actor, MessageSource messages, Papers papers, PaperDesk desk) {
        this.plans = plans;
        this.actor = actor;
        this.messages = messages;
        this.papers = papers;
        this.desk = desk;
    }

    /** @param v which version; without it the one that the reader works with */
    @GetMapping("/papers/plans/{plan:\\d{1,18}}")
    ResponseEntity<byte[]> plan(@PathVariable long plan, @RequestParam @Nullable Integer v) {
        return desk.hand(actor.id(), () -> {
            var id = new PlanId(plan);
            return print(v == null ? plans.sheet(id).orElseThrow(() -> new NotFound("plan")) : plans.sheet(id, v));
        });
    }

    private Made print(PlanSheet sheet) {
        var who = actor.get();
        var title = text("papers.plan.title", sheet.dealer().name());
        var facts = new HashMap<String, Object>();
        facts.put("sheet", sheet);
        facts.put("rows", new PlanRows(sheet, messages, who.locale(), who.zone()));
        facts.put("dates", new Dates(who.locale(), who.zone()));
        plans.seal(sheet.id(), sheet.shown().number()).ifPresent(seal -> facts.put("seal", seal));
        var paper = new Paper("plans/plan", who.locale(), title, title, facts);
        return Made.pdf(text("papers.plan.file", sheet.shown().number()), papers.print(paper));
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, actor.get().locale());
    }
}
