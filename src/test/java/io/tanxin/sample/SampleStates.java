package io.tanxin.sample;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What screens can show, and where the sample has it: each as a question that some row answers. And what makes the sample. */
public final class SampleStates {
    private SampleStates() {}

    public static boolean fillIfEmpty(SampleNetwork sample) {
        return sample.fillIfEmpty();
    }

    /** Anew, whatever the hour. */
    public static void makeNow(SampleNetwork sample) {
        sample.makeNow();
    }

    public static Map<String, String> all() {
        var all = new LinkedHashMap<String, String>();
        for (var kind :
                List.of("OVER_HELPED", "MANAGED_NOT_TAUGHT", "CARED_NOT_MANAGED", "NO_HELP_AT_MOMENT", "UNDER_HELPED"))
            all.put("finding " + kind, "support_finding where kind = '" + kind + "'");
        states(all, "promise", "OPEN AT_RISK DONE KEPT KEPT_LATE BROKEN RENEGOTIATED WITHDRAWN");
        all.put("promise of the dealer", "promise where side = 'DEALER' and state = 'OPEN'");
        all.put("promise presumed kept", "promise where presumed");
        all.put("promise in a full week", "promise where load_then >= capacity_then");
        all.put("promise that nobody keeps", "orphaned_promise");
        all.put("cost that waits for the director", "promise_cost where state = 'ASKED'");
        all.put("repair that has begun", "promise_repair where acted_on is not null");
        all.put("third apology", "apology_loop where waiting");
        all.put("loan late", "loan where waiting and expected_back < (select date(made_at) from sample_state)");
        all.put("loan on its way", "loan where waiting and said_sent_on is not null");
        all.put("loan back", "loan where returned_on is not null");
        states(all, "concern", "RECEIVED ACKNOWLEDGED ACTING RESOLVED CONFIRMED");
        all.put("concern heated", "concern where heated");
        all.put("concern that came back", "concern where relapse_of is not null");
        all.put("concern past the manager", "in_confidence where kind = 'CONCERN'");
        all.put("talk past the manager", "in_confidence where kind = 'DAY'");
        all.put("customer waiting", "concern where urgency = 'CUSTOMER_WAITING' and open");
        all.put("fault", "concern_fault");
        all.put("restriction shown", "sanction where state = 'SHOWN'");
        all.put("restriction in effect", "sanction where state = 'IN_EFFECT'");
        all.put("second look asked for", "sanction where asked_at is not null");
        all.put("word taken on trust", "trust_use");
        states(all, "communication_day", "DRAFT PLANNED SCHEDULED CLOSED CANCELLED");
        for (var answer : List.of("NONE", "COMING", "NOT_COMING", "ANOTHER_TIME"))
            all.put("answer " + answer, "seat where answer = '" + answer + "' and day_state = 'SCHEDULED'");
        all.put("round", "communication_day where kind = 'ROUND' and state = 'SCHEDULED'");
        states(all, "communication_week", "DRAFT OPEN CLOSED");
        for (var standing : List.of("ASKED", "TAKEN"))
            all.put("week " + standing, "communication_week_guest where standing = '" + standing + "'");
        all.put("minutes corrected", "minutes_answer where correction is not null");
        all.put(
                "minutes to write",
                "communication_day d where d.state = 'SCHEDULED' and d.starts_at < (select made_at from sample_state) - interval 1 day");
        states(all, "plan_version", "DRAFT OFFERED AGREED");
        all.put("plan sent back", "plan_event where kind = 'ASKED'");
        all.put("dissent", "plan_event where kind = 'DISSENT'");
        all.put("measure slipped", "plan_measure where status = 'SLIPPED'");
        all.put("report asked for", "situation_request where ended_at is null");
        all.put("check to sign", "shop_check where state = 'TO_SIGN'");
        all.put("support proposed", "support_proposal");
        all.put("effect confirmed", "support_effect where helped is not null");
        all.put("handed to a colleague", "handed");
        all.put("aftercare", "aftercare where state = 'OPEN'");
        all.put("hand-over to sign", "hand_over_letter where confirmed_at is null");
        all.put(
                "hand-over confirmed, with what was open",
                "hand_over_letter h join hand_over_line l on l.letter_id = h.id where h.confirmed_at is not null and l.kind = 'OUR_PROMISE'");
        all.put("policy of its own", "policy_override");
        all.put("temptation", "temptation");
        all.put("dealer without a manager", "dealer where manager_id is null");
        return all;
    }

    private static void states(Map<String, String> all, String table, String states) {
        Stream.of(states.split(" "))
                .forEach(state -> all.put(table + " " + state, table + " where state = '" + state + "'"));
    }
}
