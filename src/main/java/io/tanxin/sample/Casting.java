package io.tanxin.sample;

import io.tanxin.dealers.Assignments;
import io.tanxin.dealers.ContactDraft;
import io.tanxin.dealers.Contacts;
import io.tanxin.dealers.DealerDraft;
import io.tanxin.dealers.DealerService;
import io.tanxin.dealers.DirectorAreas;
import io.tanxin.dealers.Stage;
import io.tanxin.identity.Actors;
import io.tanxin.identity.Department;
import io.tanxin.identity.Passwords;
import io.tanxin.identity.People;
import io.tanxin.identity.Person;
import io.tanxin.identity.PersonDraft;
import io.tanxin.identity.Role;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.EmailAddress;
import io.tanxin.kernel.UserId;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Brings the invented people and dealers in, through the same services as real ones. */
@Component
class Casting {
    static final String PASSWORD = "tanxin-sample";
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final People people;
    private final Passwords passwords;
    private final DealerService dealers;
    private final Contacts contacts;
    private final Assignments assignments;
    private final DirectorAreas areas;
    private final Predecessor predecessor;
    private final Actors actors;

    Casting(
            People people,
            Passwords passwords,
            DealerService dealers,
            Contacts contacts,
            Assignments assignments,
            DirectorAreas areas,
            Predecessor predecessor,
            Actors actors) {
        this.people = people;
        this.passwords = passwords;
        this.dealers = dealers;
        this.contacts = contacts;
        this.assignments = assignments;
        this.areas = areas;
        this.predecessor = predecessor;
        this.actors = actors;
    }

    Cast gather() {
        var everybody = new ArrayList<UserId>();
        var staff = actors.runAs("sample", () -> staff(everybody));
        var director = named(staff, "wu.jing");
        actors.runAs(named(staff, "wang.lei"), () -> areas.all(director));
        var players = actors.runAs(director, () -> players(staff, everybody));
        passwords.setForAll(everybody, PASSWORD);
        return new Cast(director, players, staff);
    }

    private Map<String, UserId> staff(List<UserId> everybody) {
        var staff = new HashMap<String, UserId>();
        staff.put("wang.lei", colleague("wang.lei", "王磊", "管理员", "zh-CN", Role.ADMINISTRATOR));
        staff.put("wu.jing", colleague("wu.jing", "吴静", "渠道总监", "zh-CN", Role.DIRECTOR));
        staff.put("li.na", colleague("li.na", "Li Na", "Account manager, East", "en", Role.MANAGER));
        staff.put("zhou.min", colleague("zhou.min", "周敏", "华南区域经理", "zh-CN", Role.MANAGER));
        staff.put("zhao.lei", colleague("zhao.lei", "赵磊", "西南区域经理", "zh-CN", Role.MANAGER));
        staff.put("he.ping", colleague("he.ping", "何平", "物流", "zh-CN", Role.COLLEAGUE, Department.LOGISTICS));
        staff.put("sun.yue", colleague("sun.yue", "孙悦", "财务", "zh-CN", Role.COLLEAGUE, Department.FINANCE));
        everybody.addAll(staff.values());
        return staff;
    }

    private UserId colleague(String userName, String name, String title, String language, String role) {
        return colleague(userName, name, title, language, role, null);
    }

    private UserId colleague(
            String userName, String name, String title, String language, String role, @Nullable Department department) {
        return people.add(new PersonDraft(
                Person.Side.COMPANY,
                name,
                new EmailAddress(userName + "@qinghe.example"),
                userName,
                "0571-5550" + (1000 + userName.length() * 37),
                title,
                Locale.forLanguageTag(language),
                ZONE,
                true,
                Set.of(role),
                department));
    }

    private List<Cast.Player> players(Map<String, UserId> staff, List<UserId> everybody) {
        var players = new ArrayList<Cast.Player>();
        for (var row : rows("sample/dealers.csv")) players.add(player(row, staff, everybody));
        return players;
    }

    private Cast.Player player(CSVRecord row, Map<String, UserId> staff, List<UserId> everybody) {
        var stage = Stage.valueOf(row.get("stage"));
        var saved = dealers.add(new DealerDraft(
                row.get("code"),
                row.get("name"),
                row.get("area"),
                row.get("province"),
                row.get("city"),
                row.get("city") + "市" + row.get("address"),
                null,
                null,
                row.get("industry"),
                row.get("level"),
                row.get("source"),
                stage,
                null));
        if (!(saved instanceof DealerService.Saved.Done(DealerId dealer)))
            throw new IllegalStateException(row.get("code"));
        var language = Locale.forLanguageTag(row.get("language"));
        var owner = contact(dealer, row, language);
        everybody.add(owner);
        var manager = row.get("manager").isEmpty() ? null : named(staff, row.get("manager"));
        // as if it had been another one's: so that there is something to be handed over
        if (row.get("user").equals(HandOvers.HANDED_ON)) {
            assignments.assign(List.of(dealer), named(staff, "zhao.lei"));
            predecessor.cares(dealer, owner, named(staff, "zhao.lei"));
        }
        if (manager != null) assignments.assign(List.of(dealer), manager);
        return new Cast.Player(
                dealer,
                stage,
                manager,
                manager == null ? null : nameOf(manager),
                owner,
                row.get("user"),
                row.get("contact"),
                language);
    }

    private UserId contact(DealerId dealer, CSVRecord row, Locale language) {
        var email = row.get("email").isEmpty() ? null : new EmailAddress(row.get("email"));
        var draft = new ContactDraft(row.get("contact"), null, email, row.get("phone"), true, true, language);
        var id = switch (contacts.add(dealer, draft)) {
            case Contacts.Saved.Done done -> done.person();
            case Contacts.Saved.Tied tied -> tied.person();
            case Contacts.Saved.MailTaken taken -> throw new IllegalStateException(taken.toString());
        };
        var person = people.find(id).orElseThrow();
        people.change(id, signingIn(person, row.get("user"), email));
        return id;
    }

    private static PersonDraft signingIn(Person person, String userName, @Nullable EmailAddress email) {
        return new PersonDraft(
                person.side(),
                person.name(),
                email,
                userName,
                person.phone(),
                person.title(),
                person.locale(),
                ZONE,
                true,
                person.roles());
    }

    private String nameOf(UserId id) {
        return people.find(id).map(Person::name).orElseThrow();
    }

    private static UserId named(Map<String, UserId> staff, String name) {
        var id = staff.get(name);
        if (id == null) throw new IllegalArgumentException(name);
        return id;
    }

    static List<CSVRecord> rows(String path) {
        var format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        var file = new ClassPathResource(path);
        try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            return format.parse(reader).getRecords();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
