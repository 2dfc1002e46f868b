package io.tanxin.identity;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** The matrix: what each role may do at all. Whether a row is theirs is another question, asked of {@code visible_dealer}. */
public final class Rights {
    private static final Map<String, Set<String>> OF = Map.of(
            Role.ADMINISTRATOR,
                    Set.of(
                            "concerns:settings",
                            "decisions:settings",
                            "situation:questions",
                            "letters:choose",
                            "kept:ask",
                            "people:manage",
                            "kept:manage",
                            "seals:erase",
                            "dealers:import",
                            "dealers:assign",
                            "policies:edit",
                            "plans:templates",
                            "rules:templates",
                            "holidays:edit",
                            "mail:outbox",
                            "mail:mailbox",
                            "mail:wordings",
                            "audit:read",
                            "views:share"),
            Role.DIRECTOR,
                    Set.of(
                            "inbox:read",
                            "concerns:see",
                            "concerns:answer",
                            "handed:hand",
                            "handed:answer",
                            "decisions:see",
                            "decisions:record",
                            "decisions:approve",
                            "situation:see",
                            "situation:network",
                            "letters:choose",
                            "kept:ask",
                            "dealers:see",
                            "dealers:edit",
                            "dealers:assign",
                            "days:see",
                            "days:plan",
                            "days:hold",
                            "days:topics",
                            "notes:write",
                            "kept:look",
                            "notes:read",
                            "messages:read",
                            "views:share",
                            "plans:see",
                            "plans:edit",
                            "promises:see",
                            "promises:make",
                            "promises:do",
                            "promises:judge",
                            "promises:agree",
                            "promises:approve",
                            "handover:see",
                            "handover:sign",
                            "support:see",
                            "support:log",
                            "support:network",
                            "rules:see",
                            "rules:write",
                            "letters:hand-over"),
            Role.MANAGER,
                    Set.of(
                            "inbox:read",
                            "concerns:see",
                            "concerns:answer",
                            "handed:hand",
                            "handed:answer",
                            "decisions:see",
                            "decisions:record",
                            "situation:see",
                            "situation:give",
                            "situation:ask",
                            "letters:choose",
                            "kept:ask",
                            "dealers:see",
                            "dealers:edit",
                            "days:see",
                            "days:plan",
                            "days:hold",
                            "days:topics",
                            "notes:write",
                            "kept:look",
                            "messages:read",
                            "plans:see",
                            "plans:edit",
                            "promises:see",
                            "promises:make",
                            "promises:do",
                            "promises:judge",
                            "promises:agree",
                            "support:see",
                            "support:log",
                            "rules:see",
                            "rules:write",
                            "handover:see",
                            "handover:sign",
                            "stand-ins:own",
                            "letters:hand-over"),
            Role.COLLEAGUE, Set.of("inbox:read", "letters:choose", "kept:ask", "promises:do", "handed:answer"),
            Role.DEALER,
                    Set.of(
                            "concerns:own",
                            "concerns:confirm",
                            "decisions:own",
                            "situation:own",
                            "situation:see",
                            "situation:give",
                            "letters:choose",
                            "kept:ask",
                            "dealers:own",
                            "days:see",
                            "days:answer",
                            "days:topics",
                            "weeks:pick",
                            "weeks:swap",
                            "minutes:answer",
                            "plans:see",
                            "plans:agree",
                            "promises:see",
                            "promises:do",
                            "promises:judge",
                            "promises:agree",
                            "support:own",
                            "support:helped",
                            "rules:see",
                            "rules:agree",
                            "rules:sign",
                            "handover:confirm"));

    /** What a personal link lets its holder do, without sign-in: one thing. */
    private static final Map<String, Set<String>> BY_LINK = Map.ofEntries(
            Map.entry("RSVP", Set.of("days:answer", "letters:agree")),
            Map.entry("WEEK", Set.of("weeks:pick")),
            Map.entry("WEEK_SWAP", Set.of("weeks:swap")),
            Map.entry("VERDICT", Set.of("promises:judge")),
            Map.entry("NEW_DAY", Set.of("promises:agree")),
            Map.entry("HELPED", Set.of("support:helped")),
            Map.entry("SHOP_CHECK", Set.of("rules:sign")),
            Map.entry("HANDED", Set.of("handed:answer")),
            Map.entry("CONCERN", Set.of("concerns:confirm")),
            Map.entry("HANDOVER", Set.of("handover:confirm")),
            Map.entry("STOP_MAIL", Set.of("mail:stop")),
            Map.entry("STOP_LETTER", Set.of("letters:stop")),
            Map.entry("FEED", Set.of("calendar:feed")));

    /** What a mail does for who wrote it: one thing too. */
    private static final Map<String, Set<String>> BY_MAIL = Map.of("RSVP", Set.of("days:answer"));

    /** What no person does: jobs only. */
    private static final Set<String> BY_JOB =
            Set.of("concerns:receive", "days:replies", "messages:receive", "weeks:keep");

    private static final Map<Set<String>, Collection<GrantedAuthority>> AUTHORITIES = new ConcurrentHashMap<>();

    private Rights() {}

    static Set<String> of(Set<String> roles) {
        return roles.stream()
                .flatMap(role -> OF.getOrDefault(role, Set.of()).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Roles and rights as Spring Security asks for them; one list for all who have the same roles. */
    static Collection<GrantedAuthority> authorities(Set<String> roles) {
        return AUTHORITIES.computeIfAbsent(
                roles,
                held -> Stream.concat(of(held).stream(), held.stream().map(role -> "ROLE_" + role))
                        .<GrantedAuthority>map(SimpleGrantedAuthority::new)
                        .toList());
    }

    static Set<String> byLink(String purpose) {
        return BY_LINK.getOrDefault(purpose, Set.of());
    }

    static Set<String> byMail(String purpose) {
        return BY_MAIL.getOrDefault(purpose, Set.of());
    }

    static Set<String> all() {
        return Stream.concat(OF.values().stream().flatMap(Set::stream), BY_JOB.stream())
                .collect(Collectors.toUnmodifiableSet());
    }
}
