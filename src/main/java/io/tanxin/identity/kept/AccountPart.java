package io.tanxin.identity.kept;

import io.tanxin.identity.People;
import io.tanxin.kernel.UserId;
import io.tanxin.kernel.Utc;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who the person is to the portal: how it is reached, what it may, what it has chosen; when it signed in, and on which browsers it stays. */
@Component
class AccountPart implements KeptPart {
    private final People people;
    private final JdbcClient db;

    AccountPart(People people, JdbcClient db) {
        this.people = people;
        this.db = db;
    }

    @Override
    public String name() {
        return "account";
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public List<KeptEntry> about(UserId person, KeptWords words) {
        return Stream.of(account(person, words), devices(person, words), signIns(person, words))
                .flatMap(List::stream)
                .toList();
    }

    private List<KeptEntry> account(UserId id, KeptWords words) {
        var person = people.find(id).orElseThrow();
        var made = db.sql("select created_at from person where id = :id")
                .param("id", id.value())
                .query((row, n) -> Utc.instant(row.getObject("created_at", LocalDateTime.class)))
                .single();
        var facts = new LinkedHashMap<String, @Nullable Object>();
        facts.put("name", person.name());
        facts.put("email", person.email());
        facts.put("phone", person.phone());
        facts.put("userName", person.userName());
        facts.put("title", person.title());
        facts.put("roles", person.roles().stream().sorted().toList());
        facts.put("state", person.signIn() ? person.state().name() : "noSignIn");
        facts.put("language", person.locale().toLanguageTag());
        facts.put("zone", person.zone().getId());
        facts.put("hours", person.workFrom() + "–" + person.workTo());
        facts.put("theme", person.theme().name());
        facts.put("shortcuts", person.shortcuts());
        facts.put("since", made.toString());
        var data = new LinkedHashMap<String, Object>();
        var lines = new ArrayList<String>();
        facts.forEach((key, value) -> {
            if (value == null) return;
            data.put(key, value instanceof Boolean || value instanceof List ? value : value.toString());
            lines.add(words.say("kept.account." + key) + ": " + said(key, value, words));
        });
        return List.of(new KeptEntry(words.dayOf(made), words.say("kept.account"), lines, data));
    }

    private static String said(String key, Object value, KeptWords words) {
        return switch (key) {
            case "roles" ->
                ((List<?>) value)
                        .stream().map(role -> words.say("words.role." + role)).collect(Collectors.joining(", "));
            case "state" -> words.say("identity.state." + value);
            case "theme" -> words.say("portal.me.theme." + value);
            case "shortcuts" -> words.say("kept." + (value.equals(true) ? "yes" : "no"));
            case "since" -> words.dayAndTime(Instant.parse(value.toString()));
            default -> Objects.toString(value);
        };
    }

    private List<KeptEntry> devices(UserId person, KeptWords words) {
        return db.sql(
                        "select label, made_at, last_used from remembered_device where person_id = :id order by last_used desc")
                .param("id", person.value())
                .query((row, n) -> {
                    var made = Utc.instant(row.getObject("made_at", LocalDateTime.class));
                    var used = Utc.instant(row.getObject("last_used", LocalDateTime.class));
                    return new KeptEntry(
                            words.dayOf(made),
                            words.say("kept.device"),
                            List.of(row.getString("label"), words.say("kept.device.used", words.dayAndTime(used))),
                            Map.of(
                                    "browser", row.getString("label"),
                                    "made", made.toString(),
                                    "lastUsed", used.toString()));
                })
                .list();
    }

    private List<KeptEntry> signIns(UserId person, KeptWords words) {
        return db.sql("""
                select at, action from audit_entry
                 where actor_id = :id and action in ('person.signed-in', 'person.signed-out') order by at desc, id desc limit :most
                """)
                .param("id", person.value())
                .param("most", MOST)
                .query((row, n) -> {
                    var at = Utc.instant(row.getObject("at", LocalDateTime.class));
                    var action = row.getString("action");
                    return new KeptEntry(
                            words.dayOf(at),
                            words.say("audit." + action),
                            List.of(words.dayAndTime(at)),
                            Map.of("action", action, "at", at.toString()));
                })
                .list();
    }
}
