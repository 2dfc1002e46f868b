package io.tanxin.identity;

import io.tanxin.kernel.EmailAddress;
import io.tanxin.kernel.UserId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The people: found, added, changed. Who may see a dealer's people is asked by the modules that show them. */
@Service
@Transactional
public class People {

    public Optional<Person> find(UserId id) {
        throw new IllegalStateException("being built");
    }

    public Optional<Person> byEmail(EmailAddress email) {
        throw new IllegalStateException("being built");
    }

    public Optional<Person> byUserName(String userName) {
        throw new IllegalStateException("being built");
    }

    /** Names by id, in one query; ids of nobody are left out. */
    public Map<UserId, String> names(Collection<UserId> ids) {
        throw new IllegalStateException("being built");
    }

    /** Active people of a role, by name; at most 500. */
    public List<Person> withRole(String role) {
        throw new IllegalStateException("being built");
    }

    /** Adds a person; the caller has asked whether it may. @throws org.springframework.dao.DuplicateKeyException mail address or user name is taken */
    public UserId add(PersonDraft draft) {
        throw new IllegalStateException("being built");
    }

    /** Changes what the draft holds; sign-in, roles and password stay with the administrator's screen. */
    public void change(UserId id, PersonDraft draft) {
        throw new IllegalStateException("being built");
    }

    Optional<Actor> actor(UserId id) {
        throw new IllegalStateException("being built");
    }
}
