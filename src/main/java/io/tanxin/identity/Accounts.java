package io.tanxin.identity;

import io.tanxin.kernel.EmailAddress;
import io.tanxin.kernel.Phones;
import io.tanxin.kernel.UserId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds who signs in. Whoever may not (locked, left, without sign-in) is not there: the answer and its time are the same. */
@Service
@Transactional(readOnly = true)
class Accounts implements UserDetailsService {
    private static final String MAY = " where p.state = 'ACTIVE' and p.sign_in and p.side <> 'SYSTEM' and ";

    private final JdbcClient db;
    private final CompletableFuture<String> noPassword;

    Accounts(JdbcClient db, PasswordEncoder passwords) {
        this.db = db;
        // checked against when somebody has no password, so that it takes as long; a start does not wait for it
        this.noPassword = CompletableFuture.supplyAsync(
                () -> passwords.encode("nobody knows this: " + new java.security.SecureRandom().nextLong()));
    }

    /** By what was written into the field: user name, mail address, or a phone number that is one person's only. */
    Optional<Account> written(String name) {
        var lower = name.strip().toLowerCase(Locale.ROOT);
        if (lower.isEmpty() || lower.length() > 254) return Optional.empty();
        if (lower.contains("@")) {
            return EmailAddress.of(lower).flatMap(email -> only(by("p.email = :key", email.value())));
        }
        return only(by("p.user_name = :key", lower))
                .or(() -> Phones.e164(lower).flatMap(phone -> only(by("p.phone = :key", phone))));
    }

    Optional<Account> of(UserId id) {
        return only(by("p.id = :key", id.value()));
    }

    @Override
    public Account loadUserByUsername(String written) {
        return written(written).orElseThrow(() -> new UsernameNotFoundException("nobody"));
    }

    /** By {@link Account#getUsername()}. */
    Account byKey(String key) {
        return of(new UserId(Long.parseLong(key))).orElseThrow(() -> new UsernameNotFoundException("nobody"));
    }

    private List<Account> by(String condition, Object key) {
        return db.sql("select " + PersonRows.COLUMNS + " from person p" + MAY + condition + " limit 2")
                .param("key", key)
                .query((row, number) -> {
                    var person = PersonRows.person(row, number);
                    var hash = row.getString("password_hash");
                    return new Account(
                            People.actor(person),
                            person.version(),
                            row.getInt("epoch"),
                            hash == null ? noPassword.join() : hash);
                })
                .list();
    }

    private static Optional<Account> only(List<Account> found) {
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }
}
