package io.tanxin.journeys;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.server.VaadinServletContext;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import io.tanxin.identity.Links;
import io.tanxin.kernel.UserId;
import jakarta.servlet.ServletContext;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The address of every screen, with rows of the sample in them. */
record Places(House house) {

    /** @param name of its picture */
    record Place(String name, String path) {
        String page() {
            return path.replaceFirst("\\?.*", "");
        }
    }

    List<Place> manager() {
        var dealer = "/dealers/" + one("select id from dealer where code = 'HD001'");
        return List.of(
                new Place("today", "/today"),
                new Place("inbox", "/inbox"),
                new Place(
                        "inbox-concern",
                        "/inbox?order=clock&kind=concern&open=concern-"
                                + concern().replaceFirst("\\D+", "")),
                new Place("inbox-promise", "/inbox?open=promise-" + promise().replaceFirst("\\D+", "")),
                new Place("inbox-done", "/inbox?state=done"),
                new Place("dealers", "/dealers"),
                new Place("dealers-left", "/dealers?view=left"),
                new Place("dealer", dealer),
                new Place("dealer-days", dealer + "/days"),
                new Place("dealer-promises", dealer + "/promises"),
                new Place("dealer-support", dealer + "/support"),
                new Place("support", "/support"),
                new Place("repeating", "/support/repeating"),
                new Place("dealer-rules", dealer + "/rules"),
                new Place("check", "/checks/" + check("DRAFT")),
                new Place("check-signed", "/checks/" + check("SIGNED")),
                new Place("concerns", "/concerns"),
                new Place("concerns-all", "/concerns?tab=all"),
                new Place("concern", concern()),
                new Place("dealer-concerns", dealer + "/concerns"),
                new Place("decisions", "/decisions"),
                new Place("decisions-all", "/decisions?tab=all"),
                new Place("decision", decision("d.code = 'HD001'")),
                new Place("decisions-trust", "/decisions/trust"),
                new Place("decisions-share", "/decisions/share"),
                new Place("dealer-decisions", dealer + "/decisions"),
                new Place("dealer-policy", dealer + "/policy"),
                new Place("dealer-plan", dealer + "/plan"),
                new Place("plans", "/plans"),
                new Place("plans-off-road", "/plans?tab=off_road"),
                new Place("plan", plan("AGREED")),
                new Place("plan-draft", plan("DRAFT")),
                new Place("dealer-situation", dealer + "/situation"),
                new Place("situation", "/situation"),
                new Place("days", "/days"),
                new Place("days-unanswered", "/days?tab=unanswered"),
                new Place("days-drafts", "/days?tab=drafts"),
                new Place("days-past", "/days?tab=past"),
                new Place("days-cancelled", "/days?tab=cancelled"),
                new Place("days-on-holiday", "/days/on-holiday"),
                new Place("day-held", "/days/" + day("CLOSED")),
                new Place("day-to-come", "/days/" + day("SCHEDULED")),
                new Place("calendar", "/calendar?date=2026-12-01&view=month"),
                new Place("calendar-list", "/calendar?date=2026-12-01&view=list"),
                new Place("promises", "/promises"),
                new Place("promises-all", "/promises?tab=all"),
                new Place("promise", promise()),
                new Place("promises-to-repair", "/promises?tab=to_repair"),
                new Place("promises-kept", "/promises/kept"),
                new Place("promises-apologies", "/promises/apologies"),
                new Place("handed", "/handed"),
                new Place("handed-open", "/handed/" + handed()),
                new Place("promises-orphaned", "/promises/orphaned"),
                new Place("handovers", "/handovers"),
                new Place("handovers-all", "/handovers?tab=all"),
                new Place("handover", handOver()),
                new Place("dealer-handovers", dealer + "/handovers"),
                new Place("manager-stand-ins", "/stand-ins"),
                new Place("loans", "/loans"),
                new Place("dealer-loans", dealer + "/loans"),
                new Place("me", "/me"),
                new Place("own-data", "/own-data"),
                new Place("password", "/me/password"),
                new Place("nowhere", "/nowhere"),
                new Place("foreign", "/dealers/1" + "0".repeat(9)));
    }

    List<Place> administrator() {
        return List.of(
                new Place("admin-dealers", "/dealers"),
                new Place("admin-without-manager", "/dealers?view=without"),
                new Place("admin-people", "/admin/people"),
                new Place("admin-person", "/admin/people/" + one("select id from person where user_name = 'li.na'")),
                new Place("admin-import", "/admin/import"),
                new Place("admin-outbox", "/admin/outbox"),
                new Place("admin-letter", "/admin/outbox/" + one("""
                        select id from outbox_mail where kind = 'communication/invitation' order by posted_at desc limit 1""")),
                new Place("admin-templates", "/admin/templates"),
                new Place("admin-mailbox", "/admin/mailbox"),
                new Place("admin-concerns", "/admin/concerns"),
                new Place("admin-decisions", "/admin/decisions"),
                new Place("admin-audit", "/admin/audit"),
                new Place("admin-seals", "/admin/seals"),
                new Place("admin-own-data", "/admin/own-data"),
                new Place("admin-situation", "/admin/situation"),
                new Place("admin-policies", "/admin/policies"),
                new Place("admin-policies-compared", "/admin/policies?show=compare"),
                new Place("admin-moments", "/admin/policies?show=moments"),
                new Place("admin-promise-terms", "/admin/promises"),
                new Place("admin-plan-templates", "/admin/plan-templates"),
                new Place("admin-rule-templates", "/admin/rule-templates"),
                new Place("admin-areas", "/admin/areas"),
                new Place("admin-holidays", "/admin/holidays"));
    }

    List<Place> director() {
        return List.of(
                new Place("director-today", "/today"),
                new Place("director-inbox", "/inbox?whose=area"),
                new Place("director-dealers", "/dealers"),
                new Place("weeks", "/weeks"),
                new Place("director-situation-network", "/situation?tab=network"),
                new Place("week", "/weeks/" + one("select max(id) from communication_week")),
                new Place("director-stand-ins", "/stand-ins"),
                new Place(
                        "day-cancelled",
                        "/days/" + one("select max(id) from communication_day where state = 'CANCELLED'")),
                new Place("director-restriction", decision("c.id in (select decision_id from sanction)")),
                new Place("director-handovers", "/handovers"),
                new Place("director-orphaned", "/promises/orphaned"),
                new Place("director-balance", "/network/balance"),
                new Place("director-balance-stage", "/network/balance?by=stage&finding=over_helped"));
    }

    List<Place> colleague() {
        return List.of(
                new Place("colleague-today", "/today"),
                new Place("colleague-inbox", "/inbox"),
                new Place("colleague-promises", "/promises"),
                new Place("colleague-handed", "/handed"),
                new Place("colleague-handed-open", "/handed/" + handed()));
    }

    /** @param code the dealer's, whose person is called so */
    List<Place> dealer(String name, String code) {
        var day = one("""
                select s.day_id from seat s join dealer d on d.id = s.dealer_id join minutes m on m.day_id = s.day_id
                 where d.code = '%s' order by s.starts_at desc limit 1""".formatted(code));
        return List.of(
                new Place(name + "-home", "/my"),
                new Place(name + "-days", "/my/days"),
                new Place(name + "-day", "/my/days/" + day),
                new Place(name + "-promises", "/my/promises"),
                new Place(name + "-talk", "/my/talk"),
                new Place(name + "-talk-open", "/my/talk/" + said(code)),
                new Place(name + "-restrictions", "/my/restrictions"),
                new Place(name + "-plan", "/my/plan"),
                new Place(name + "-support", "/my/support"),
                new Place(name + "-rules", "/my/rules"),
                new Place(name + "-situation", "/my/situation"),
                new Place(name + "-handover", "/my/handover"),
                new Place(name + "-me", "/my/me"));
    }

    /** For whoever has the link. */
    List<Place> light() {
        var hu = Long.parseLong(one("select id from person where user_name = 'hu'"));
        var invited = "/r/" + invitation();
        var judged = db().sql("""
                        select p.id, c.person_id from promise p join contact c on c.dealer_id = p.dealer_id
                         where p.state = 'DONE' and p.side = 'COMPANY' limit 1""")
                .query((row, n) -> link(row.getLong("person_id"), "VERDICT", row.getLong("id")))
                .single();
        var settled = db().sql("select id, raised_by from concern where state = 'CONFIRMED' order by id limit 1")
                .query((row, n) -> link(row.getLong("raised_by"), "CONCERN", row.getLong("id")))
                .single();
        var given = db().sql("""
                        select s.id, c.person_id from support_record s join contact c on c.dealer_id = s.dealer_id and c.first
                         where s.taken_back = false order by s.day desc, s.id limit 1""")
                .query((row, n) -> link(row.getLong("person_id"), "HELPED", row.getLong("id")))
                .single();
        return List.of(
                new Place("sign-in", "/sign-in"),
                new Place("sign-in-refused", "/sign-in?error"),
                new Place("forgotten", "/sign-in/forgotten"),
                new Place("new-password", "/sign-in/new-password?token=" + link(hu, "NEW_PASSWORD", hu)),
                new Place("sign-in-link", "/login/ott?token=" + link(hu, "SIGN_IN", hu)),
                new Place("wrong-link", "/r/" + "x".repeat(43)),
                new Place("answer", invited),
                new Place("answer-coming", invited + "?a=coming"),
                new Place("answer-no", invited + "?a=no"),
                new Place("answer-other", invited + "?a=other"),
                new Place("week-choose", "/w/" + asked("ASKED")),
                new Place("week-chosen", "/w/" + asked("TAKEN")),
                new Place("swap-wrong-link", "/w/swap/" + "x".repeat(43)),
                new Place("kept", "/p/" + judged),
                new Place("helped", "/p/" + given + "/helped?v=partly"),
                new Place("handed-answer", "/p/" + asked() + "/handed?a=longer"),
                new Place("check-to-sign", "/p/" + checkToSign() + "/check"),
                new Place("settled", "/c/" + settled),
                new Place("handed-over", "/p/" + handedOver() + "/handover"),
                new Place("stop-mail", "/u/" + link(hu, "STOP_MAIL", hu)),
                // the browser keeps the language
                new Place("sign-in-en", "/sign-in?lang=en"));
    }

    /** One by which a dealer came to an account manager. */
    String handOver() {
        return "/handovers/" + one("""
                select max(h.id) from hand_over_letter h join person p on p.id = h.to_id where p.user_name = 'li.na'""");
    }

    /** The token of one that its dealer has confirmed. */
    private String handedOver() {
        return db().sql(
                        "select id, confirmed_by from hand_over_letter where confirmed_by is not null order by id limit 1")
                .query((row, n) -> link(row.getLong("confirmed_by"), "HANDOVER", row.getLong("id")))
                .single();
    }

    /** One of an account manager's dealers' that stands so. */
    String plan(String standing) {
        return "/plans/" + one("""
                select p.id from development_plan p join dealer d on d.id = p.dealer_id join person m on m.id = d.manager_id
                 where m.user_name = 'li.na' and p.standing = '%s' order by p.id limit 1""".formatted(standing));
    }

    /** A heated one of an account manager's dealers'. */
    String concern() {
        return "/concerns/" + one("""
                select c.id from concern c join person o on o.id = c.owner_id where o.user_name = 'li.na' and c.heated limit 1""");
    }

    String decision(String which) {
        return "/decisions/" + one("""
                select coalesce(max(c.id), 0) from conflict_decision c join dealer d on d.id = c.dealer_id where %s""".formatted(which));
    }

    /** What this dealer's people said last. */
    String said(String code) {
        return one("select max(c.id) from concern c join dealer d on d.id = c.dealer_id where d.code = '%s'"
                .formatted(code));
    }

    /** One that an account manager has still to keep. */
    String promise() {
        return "/promises/" + one("""
                select p.id from promise p join person o on o.id = p.owner_id
                 where o.user_name = 'li.na' and p.state = 'OPEN' and p.side = 'COMPANY' order by p.due desc limit 1""");
    }

    /** What an account manager has handed to a colleague in logistics. */
    String handed() {
        return one("""
                select h.id from handed h join person b on b.id = h.by_id join person c on c.id = h.colleague_id
                 where b.user_name = 'li.na' and c.user_name = 'he.ping' order by h.open desc, h.id limit 1""");
    }

    /** The token of the letter to the colleague who is asked for something. */
    private String asked() {
        return db().sql("select id, colleague_id from handed where open = true order by id limit 1")
                .query((row, n) -> link(row.getLong("colleague_id"), "HANDED", row.getLong("id")))
                .single();
    }

    /** Where a dealer says whether another day is all right, once it was asked. */
    Place newDay() {
        var token = db().sql("""
                        select p.id, c.person_id from promise p join contact c on c.dealer_id = p.dealer_id
                         where p.proposed_due is not null and c.first limit 1""")
                .query((row, n) -> link(row.getLong("person_id"), "NEW_DAY", row.getLong("id")))
                .single();
        return new Place("new-day", "/p/" + token + "/day");
    }

    /** What stands there; empty: a light page. */
    Optional<Class<? extends Component>> screen(Place place) {
        var context = new VaadinServletContext(house.bean(ServletContext.class));
        return RouteConfiguration.forRegistry(ApplicationRouteRegistry.getInstance(context))
                .getRoute(place.page().substring(1));
    }

    List<Place> all() {
        return Stream.of(manager(), administrator(), director(), colleague(), dealer("hu", "HD004"), light())
                .flatMap(List::stream)
                .toList();
    }

    record Guest(String dealer, long person) {}

    /** One of an account manager's dealers' that stands so; none: nothing is found there. */
    private String check(String state) {
        return one("""
                select coalesce(max(c.id), 0) from shop_check c join dealer d on d.id = c.dealer_id
                  join person m on m.id = d.manager_id where m.user_name = 'li.na' and c.state = '%s'""".formatted(state));
    }

    /** The token of a letter about a check that waits for its dealer; of none at all where none waits. */
    private String checkToSign() {
        return db().sql("""
                        select c.id, k.person_id from contact k
                          left join shop_check c on c.dealer_id = k.dealer_id and c.state = 'TO_SIGN'
                         where k.first = true order by c.id is null, c.id limit 1""")
                .query((row, n) -> link(row.getLong("person_id"), "SHOP_CHECK", row.getLong("id")))
                .single();
    }

    /** Who comes to a day. */
    Guest guest(String day) {
        return db().sql("""
                        select d.name, c.person_id from seat s join dealer d on d.id = s.dealer_id
                          join contact c on c.dealer_id = d.id and c.first
                         where s.day_id = :day limit 1""")
                .param("day", day)
                .query((row, n) -> new Guest(row.getString("name"), row.getLong("person_id")))
                .single();
    }

    /** The token of an invitation that was not answered yet. */
    String invitation() {
        return db().sql("""
                        select i.id, i.person_id from invitation i join seat s on s.id = i.seat_id
                         where s.day_state = 'SCHEDULED' and i.removed_at is null and i.answer = 'NONE'
                         order by s.starts_at desc limit 1""")
                .query((row, n) -> link(row.getLong("person_id"), "RSVP", row.getLong("id")))
                .single();
    }

    /** The token of a dealer that stands so in the communication week. */
    private String asked(String standing) {
        return db().sql("""
                        select g.id, c.person_id from communication_week_guest g
                          join contact c on c.dealer_id = g.dealer_id and c.first
                         where g.standing = :standing limit 1""")
                .param("standing", standing)
                .query((row, n) -> link(row.getLong("person_id"), "WEEK", row.getLong("id")))
                .single();
    }

    String link(long person, String purpose, long subject) {
        var until = House.MORNING.toInstant().plus(Duration.ofDays(9));
        return house.bean(Links.class).issue(new UserId(person), purpose, subject, until);
    }

    private String day(String state) {
        return one("""
                select d.id from communication_day d join person p on p.id = d.organiser_id
                 where p.user_name = 'li.na' and d.state = '%s' order by d.starts_at desc limit 1""".formatted(state));
    }

    String one(String sql) {
        return db().sql(sql).query(String.class).single();
    }

    private JdbcClient db() {
        return house.bean(JdbcClient.class);
    }
}
