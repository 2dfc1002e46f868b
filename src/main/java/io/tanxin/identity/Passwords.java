package io.tanxin.identity;

import io.tanxin.kernel.NotFound;
import io.tanxin.kernel.UserId;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Passwords are set here. Hashing takes its time: never call this under the lock of a screen's session. */
@Service
public class Passwords {
    static final int SHORTEST = 10;
    // what bcrypt reads; more would be ignored in silence
    private static final int LONGEST_IN_BYTES = 72;

    private final JdbcClient db;
    private final People people;
    private final RememberedDevices devices;
    private final Links links;
    private final AuditTrail audit;
    private final PasswordEncoder encoder;
    private final TransactionTemplate change;

    Passwords(
            JdbcClient db,
            People people,
            RememberedDevices devices,
            Links links,
            AuditTrail audit,
            PasswordEncoder encoder,
            TransactionTemplate change) {
        this.db = db;
        this.people = people;
        this.devices = devices;
        this.links = links;
        this.audit = audit;
        this.encoder = encoder;
        this.change = change;
    }

    /** What is wrong with a new password. Translated as {@code identity.password.SHORT}. */
    public enum Problem {
        SHORT,
        LONG,
        NAME,
        DIFFERENT
    }

    /** @param names what it must not be: the person's name, mail address, user name */
    static Optional<Problem> problem(String password, Stream<String> names) {
        if (password.codePointCount(0, password.length()) < SHORTEST) return Optional.of(Problem.SHORT);
        if (password.getBytes(StandardCharsets.UTF_8).length > LONGEST_IN_BYTES) return Optional.of(Problem.LONG);
        var bare = bare(password);
        var isName = names.map(Passwords::bare)
                .filter(name -> name.length() >= 3)
                .anyMatch(name -> bare.replace(name, "").length() < 4);
        return isName ? Optional.of(Problem.NAME) : Optional.empty();
    }

    /** Sets it; all sessions and remembered devices of the person end. */
    public Optional<Problem> set(UserId id, String password) {
        var person = people.find(id).orElseThrow(() -> new NotFound("person"));
        var names = Stream.concat(
                Stream.of(person.name()),
                Stream.concat(
                        Optional.ofNullable(person.userName()).stream(),
                        Optional.ofNullable(person.email()).stream()
                                .flatMap(email ->
                                        Stream.of(email.value(), email.value().split("@")[0]))));
        var problem = problem(password, names);
        if (problem.isPresent()) return problem;
        var hash = encoder.encode(password);
        change.executeWithoutResult(status -> {
            keep(id, hash);
            devices.forgetAll(id);
            links.revoke(NewPasswordLetter.PURPOSE, id.value());
            audit.record("person.password-set", "person", id.value(), null, Map.of());
        });
        return Optional.empty();
    }

    /** One password for many, hashed once: for the invented people of the sample network only. */
    public void setForAll(Collection<UserId> ids, String password) {
        var hash = encoder.encode(password);
        change.executeWithoutResult(status -> ids.forEach(id -> keep(id, hash)));
    }

    boolean has(UserId id) {
        return hash(id).isPresent();
    }

    /** Also for somebody who has none. */
    boolean isRight(UserId id, String current) {
        return hash(id).map(hash -> encoder.matches(current, hash)).orElse(true);
    }

    private Optional<String> hash(UserId id) {
        return db.sql("select password_hash from person where id = :id and password_hash is not null")
                .param("id", id.value())
                .query(String.class)
                .optional();
    }

    private void keep(UserId id, String hash) {
        db.sql("update person set password_hash = :hash, epoch = epoch + 1, version = version + 1 where id = :id")
                .param("hash", hash)
                .param("id", id.value())
                .update();
    }

    private static String bare(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[\\s._@-]", "");
    }
}
