package io.tanxin.communication.talk;

import io.tanxin.communication.DayBrief;
import io.tanxin.communication.DayCircle;
import io.tanxin.dealers.Dealers;
import io.tanxin.identity.People;
import io.tanxin.identity.Person;
import io.tanxin.identity.Role;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.Pinyin;
import io.tanxin.kernel.UserId;
import io.tanxin.promises.PromiseDraft.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Who may be named in minutes: the dealer's people and, of the company, whoever can keep a promise. Of a talk in confidence its circle of
 * the company alone: what anybody else is to keep, and what the dealer promises to its manager, would be told outside of it.
 */
@Component
class TalkPeople {
    private final Dealers dealers;
    private final People people;
    private final DayCircle circle;

    TalkPeople(Dealers dealers, People people, DayCircle circle) {
        this.dealers = dealers;
        this.people = people;
        this.circle = circle;
    }

    /** @param kept in confidence */
    List<Named> namable(DealerId dealer, boolean kept) {
        if (kept) return circle(dealer);
        var named = new ArrayList<Named>();
        for (var contact : dealers.contacts(dealer)) {
            named.add(new Named(contact.id(), Side.DEALER, contact.name(), readings(contact.name(), null)));
        }
        named.addAll(staff());
        return named;
    }

    /** Of the company. */
    List<Named> circle(DealerId dealer) {
        return circle.directors(dealer).stream()
                .flatMap(id -> people.find(id).stream())
                .map(TalkPeople::staff)
                .toList();
    }

    List<Named> staff() {
        return people.withAnyRole(List.of(Role.MANAGER, Role.DIRECTOR, Role.COLLEAGUE)).stream()
                .map(TalkPeople::staff)
                .toList();
    }

    /** Somebody who was named once and may have left since. */
    Optional<Named> once(UserId id, Side side) {
        return people.find(id)
                .map(person -> new Named(id, side, person.name(), readings(person.name(), person.userName())));
    }

    /** The day's dealers' people who are there now. */
    List<Named> contacts(DayBrief day) {
        return day.dealers().stream()
                .flatMap(dealer -> dealers.contacts(dealer).stream())
                .map(contact -> new Named(contact.id(), Side.DEALER, contact.name(), List.of()))
                .distinct()
                .toList();
    }

    private static Named staff(Person person) {
        return new Named(person.id(), Side.COMPANY, person.name(), readings(person.name(), person.userName()));
    }

    private static List<String> readings(String name, @Nullable String userName) {
        var pinyin = Pinyin.ofPerson(name);
        return userName == null ? List.of(pinyin) : List.of(pinyin, userName);
    }
}
