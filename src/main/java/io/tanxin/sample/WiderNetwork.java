package io.tanxin.sample;

import io.tanxin.dealers.ContactDraft;
import io.tanxin.dealers.DealerDraft;
import io.tanxin.dealers.DealerIntake;
import io.tanxin.dealers.DealerIntake.Entry;
import io.tanxin.dealers.Stage;
import io.tanxin.dealers.Written;
import io.tanxin.identity.Actors;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.EmailAddress;
import io.tanxin.kernel.UserId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVRecord;
import org.springframework.stereotype.Component;

/**
 * A hundred dealers beside the twenty whose half year is told: the managers' other ones, most of whom are well. They come by the
 * administrator's file, as a company's dealers do.
 */
@Component
class WiderNetwork {
    private final DealerIntake intake;
    private final WiderTalks talks;
    private final WiderYears years;
    private final Actors actors;

    WiderNetwork(DealerIntake intake, WiderTalks talks, WiderYears years, Actors actors) {
        this.intake = intake;
        this.talks = talks;
        this.years = years;
        this.actors = actors;
    }

    /** @param number among its manager's, from 0 */
    record Neighbour(
            DealerId dealer,
            Stage stage,
            UserId manager,
            String managerName,
            UserId owner,
            String ownerName,
            Locale language,
            int number) {
        boolean isChinese() {
            return language.getLanguage().equals("zh");
        }
    }

    List<Neighbour> gather(Cast cast) {
        var rows = Casting.rows("sample/wider.csv");
        var written = new ArrayList<Written>();
        actors.runAs(
                cast.colleague("wang.lei"),
                () -> intake.write(
                        "经销商名单.csv", rows.stream().map(row -> entry(row, cast)).toList(), written::addAll));
        var names = new HashMap<UserId, String>();
        for (var player : cast.players())
            if (player.manager() != null) names.put(player.manager(), player.managerName());
        var seen = new ArrayList<UserId>();
        return IntStream.range(0, rows.size())
                .mapToObj(n -> {
                    var row = rows.get(n);
                    var manager = cast.colleague(row.get("manager"));
                    var number = (int) seen.stream().filter(manager::equals).count();
                    seen.add(manager);
                    var contact = Objects.requireNonNull(written.get(n).contact());
                    return new Neighbour(
                            written.get(n).dealer(),
                            Stage.valueOf(row.get("stage")),
                            manager,
                            Objects.requireNonNull(names.get(manager)),
                            contact.person(),
                            row.get("contact"),
                            Locale.forLanguageTag(row.get("language")),
                            number);
                })
                .toList();
    }

    void begin(Cast cast, List<Neighbour> all, HalfYear.Course course, Instant end) {
        talks.begin(cast, all, course, end);
        years.begin(all, course, end);
    }

    /** Now, at the end of the half year. */
    void give(List<Neighbour> all, HalfYear.Course course) {
        years.give(all, course);
    }

    private static Entry entry(CSVRecord row, Cast cast) {
        var email = row.get("email").isEmpty() ? null : new EmailAddress(row.get("email"));
        return new Entry(
                null,
                new DealerDraft(
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
                        Stage.valueOf(row.get("stage")),
                        null),
                cast.colleague(row.get("manager")),
                new ContactDraft(
                        row.get("contact"),
                        null,
                        email,
                        row.get("phone"),
                        true,
                        true,
                        Locale.forLanguageTag(row.get("language"))),
                null);
    }
}
