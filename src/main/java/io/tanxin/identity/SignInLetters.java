package io.tanxin.identity;

import io.tanxin.mail.Letter;
import io.tanxin.mail.Outbox;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Posts the letters that somebody not signed in asks for. On a thread of its own: the page answers as quickly, and the same, whether
 * there is such a person or not.
 */
@Service
class SignInLetters {
    static final String SIGN_IN = "identity/sign-in";
    static final String NEW_PASSWORD = "identity/new-password";
    static final String WELCOME = "identity/welcome";

    private final Accounts accounts;
    private final People people;
    private final Actors actors;
    private final ObjectProvider<Outbox> outbox;
    private final TransactionTemplate change;
    private final Clock clock;

    // one after another and at most so many: a flood is dropped, not queued
    private final ThreadPoolExecutor later = new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(1000),
            Thread.ofVirtual().name("sign-in-letters").factory(),
            new ThreadPoolExecutor.DiscardPolicy());

    SignInLetters(
            Accounts accounts,
            People people,
            Actors actors,
            ObjectProvider<Outbox> outbox,
            TransactionTemplate change,
            Clock clock) {
        this.accounts = accounts;
        this.people = people;
        this.actors = actors;
        this.outbox = outbox;
        this.change = change;
        this.clock = clock;
    }

    /** A link that signs in. @param to the page that was wanted */
    void signIn(String written, Optional<String> to) {
        later.execute(() -> post(
                written,
                SIGN_IN,
                to.<Map<String, Object>>map(path -> Map.of("to", path)).orElse(Map.of())));
    }

    /** A link to set a new password. */
    void newPassword(String written) {
        later.execute(() -> post(written, NEW_PASSWORD, Map.of()));
    }

    private void post(String written, String kind, Map<String, Object> facts) {
        var account = accounts.written(written);
        if (account.isEmpty()) return;
        var reader = account.get().actor().id();
        if (people.find(reader).map(Person::email).isEmpty()) return;
        var at = clock.instant();
        actors.runAs(
                "sign-in",
                () -> change.executeWithoutResult(status -> outbox.getObject()
                        .post(new Letter(
                                reader,
                                kind,
                                reader.value(),
                                Long.toString(at.toEpochMilli()),
                                0,
                                facts,
                                null,
                                null,
                                null))));
    }

    /** Returns when all that was asked for so far is posted. */
    void settle() throws InterruptedException, ExecutionException {
        later.submit(() -> true).get();
    }

    @PreDestroy
    void close() {
        later.close();
    }
}
