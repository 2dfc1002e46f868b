package io.tanxin.support.rules;

import io.tanxin.dealers.DealerAccess;
import io.tanxin.dealers.policy.SupportKind;
import io.tanxin.identity.People;
import io.tanxin.kernel.UserId;
import io.tanxin.support.SupportDraft;
import io.tanxin.support.SupportId;
import io.tanxin.support.SupportLists;
import io.tanxin.support.SupportService;
import io.tanxin.support.rules.CheckRows.Found;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** A check that was signed is a support: to hold rules against a shop together is to manage, so nobody is asked to which end it was. */
@Component
class CheckSupport {
    private final SupportService support;
    private final SupportLists lists;
    private final RulesAccess access;
    private final DealerAccess dealers;
    private final People people;
    private final MessageSource messages;

    CheckSupport(
            SupportService support,
            SupportLists lists,
            RulesAccess access,
            DealerAccess dealers,
            People people,
            MessageSource messages) {
        this.support = support;
        this.lists = lists;
        this.access = access;
        this.dealers = dealers;
        this.people = people;
        this.messages = messages;
    }

    /** The one it already is, put right, or a new one. @return its key */
    long record(ShopCheck check, List<Found> found) {
        var draft = draft(check, found);
        var before = check.supportId();
        if (before == null) return support.log(draft).value();
        var id = new SupportId(before);
        support.bringBack(id);
        support.change(id, lists.detail(id).row().version(), draft);
        return before;
    }

    void takeBack(ShopCheck check) {
        if (check.supportId() != null) support.takeBack(new SupportId(check.supportId()));
    }

    private SupportDraft draft(ShopCheck check, List<Found> found) {
        var looked =
                found.stream().filter(rule -> rule.result() != Result.UNSEEN).count();
        // the dealer reads what it was given
        var words = messages.getMessage("rules.support.words", new Object[] {looked}, language(check));
        return new SupportDraft(
                check.dealer(),
                given(check),
                check.form(),
                SupportKind.MANAGE,
                words,
                check.minutes(),
                null,
                Objects.<UserId>requireNonNull(check.companyBy()),
                null);
    }

    /** The dealer may be ahead of who visits by a day; a record lies never ahead of who writes it. */
    private LocalDate given(ShopCheck check) {
        var today = dealers.today();
        return check.day().isAfter(today) ? today : check.day();
    }

    private Locale language(ShopCheck check) {
        return access.owners(check.dealer()).stream()
                .findFirst()
                .flatMap(owner -> people.find(owner.id()))
                .map(person -> person.locale())
                .orElse(Locale.SIMPLIFIED_CHINESE);
    }
}
