package io.tanxin.mail;

import io.tanxin.kernel.EmailAddress;
import io.tanxin.kernel.Utc;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Addresses at which mail does not arrive (M14): the one place that says so. It is the address that is stopped, not the person: who is
 * given another one is written to again. Other modules may join {@code stopped_address}.
 */
@Service
@Transactional
public class StoppedAddresses {
    private static final int LONGEST_WORDS = 300;

    private final JdbcClient db;
    private final Clock clock;

    StoppedAddresses(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** @param words the mail server's own */
    public record Stopped(Instant since, String words) implements Serializable {}

    /** Of these the stopped ones. The caller has asked whether the acting person may see their people. */
    @Transactional(readOnly = true)
    public Map<EmailAddress, Stopped> among(Collection<EmailAddress> addresses) {
        var found = new HashMap<EmailAddress, Stopped>();
        if (addresses.isEmpty()) return found;
        db.sql("select address, since, words from stopped_address where address in (:addresses)")
                .param("addresses", addresses.stream().map(EmailAddress::value).toList())
                .query(row -> {
                    found.put(
                            new EmailAddress(row.getString("address")),
                            new Stopped(
                                    Utc.instant(row.getObject("since", LocalDateTime.class)), row.getString("words")));
                });
        return found;
    }

    /** Somebody says that it works again: mail is tried once more, and stopped anew if it comes back. The caller audits. */
    public boolean tryAgain(EmailAddress address) {
        return db.sql("delete from stopped_address where address = :address")
                        .param("address", address.value())
                        .update()
                > 0;
    }

    boolean isStopped(EmailAddress address) {
        return db.sql("select count(*) from stopped_address where address = :address")
                        .param("address", address.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    void stop(EmailAddress address, String words, long letter) {
        db.sql("""
                insert into stopped_address (address, since, words, letter_id) values (:address, :now, :words, :letter)
                on duplicate key update address = stopped_address.address
                """)
                .param("address", address.value())
                .param("now", Utc.of(clock.instant()))
                .param("words", words.length() > LONGEST_WORDS ? words.substring(0, LONGEST_WORDS) : words)
                .param("letter", letter)
                .update();
    }
}
