package io.tanxin.promises.loans;

import io.tanxin.identity.kept.KeptEntry;
import io.tanxin.identity.kept.KeptPart;
import io.tanxin.identity.kept.KeptWords;
import io.tanxin.kernel.UserId;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which units the person has sent to dealers. Where a unit is, is the dealer's matter, and in the dealer's own file. */
@Component
class LoansKept implements KeptPart {
    private final JdbcClient db;

    LoansKept(JdbcClient db) {
        this.db = db;
    }

    @Override
    public String name() {
        return "loans";
    }

    @Override
    public int order() {
        return 62;
    }

    @Override
    public List<KeptEntry> about(UserId person, KeptWords words) {
        return db.sql("""
                select d.name dealer, l.item, l.sent_on, l.expected_back, l.returned_on
                  from loan l join dealer d on d.id = l.dealer_id
                 where l.made_by = :id order by l.sent_on desc, l.id desc limit :most
                """)
                .param("id", person.value())
                .param("most", MOST)
                .query((row, n) -> {
                    var sent = row.getObject("sent_on", LocalDate.class);
                    var expected = row.getObject("expected_back", LocalDate.class);
                    var returned = row.getObject("returned_on", LocalDate.class);
                    var data = new LinkedHashMap<String, Object>();
                    data.put("dealer", row.getString("dealer"));
                    data.put("item", row.getString("item"));
                    data.put("sent", sent.toString());
                    data.put("expectedBack", expected.toString());
                    if (returned != null) data.put("returned", returned.toString());
                    return new KeptEntry(
                            sent,
                            words.say("kept.loan", row.getString("dealer")),
                            List.of(
                                    row.getString("item"),
                                    returned == null
                                            ? words.say("kept.until", words.day(expected))
                                            : words.say("kept.loan.back", words.day(returned))),
                            data);
                })
                .list();
    }
}
