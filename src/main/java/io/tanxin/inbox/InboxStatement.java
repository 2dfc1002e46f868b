package io.tanxin.inbox;

import io.tanxin.inbox.InboxFilter.State;
import io.tanxin.inbox.InboxFilter.Whose;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The texts of what the inbox asks. A page is one statement: each kind brings no more than the page needs, in the page's order. */
final class InboxStatement {
    /** Of a list. A whole network's by due goes in two halves, so that each follows an index. */
    enum Half {
        /** By time, the newest first. */
        ALL,
        /** What has a due, by that; then what has none. Of some dealers all is read anyway, and is sorted once. */
        BOTH,
        /** What has a due, by that. */
        DUE,
        /** What has none, the newest first. */
        REST;

        String condition(InboxSource one) {
            if (this == ALL || this == BOTH || one.due().equals("null")) return "";
            return (this == DUE ? "(" : "not (") + one.ticks() + ") and ";
        }

        String key(InboxSource one) {
            return switch (this) {
                case ALL, REST -> one.said();
                case DUE -> one.due();
                case BOTH -> "if(" + hasDue(one) + ", " + one.due() + ", " + one.said() + ")";
            };
        }

        /** Of one kind. */
        String order(InboxSource one) {
            return switch (this) {
                case ALL, REST -> key(one) + " desc, " + id(one) + " desc";
                case DUE -> key(one) + ", " + id(one);
                case BOTH ->
                    "%1$s desc, if(%1$s, %2$s, null), %3$s desc, if(%1$s, %4$s, -%4$s)"
                            .formatted(hasDue(one), one.due(), one.said(), id(one));
            };
        }

        /** Of all kinds. */
        String order() {
            return switch (this) {
                case ALL, REST -> "place desc, kind_place, id desc";
                case DUE -> "place, kind_place, id";
                case BOTH -> "due is null, due, place desc, kind_place, if(due is null, -id, id)";
            };
        }

        String id(InboxSource one) {
            return this == DUE ? one.idByDue() : one.id();
        }

        boolean isOf(InboxSource one, State state) {
            return switch (this) {
                case ALL, BOTH -> true;
                case DUE -> !one.due().equals("null");
                case REST -> state != State.OPEN || !one.ticksWhileOpen();
            };
        }
    }

    private static final String IN_CARE = "v.because in ('MANAGER', 'STAND_IN')";
    private static final String ON_DESK = IN_CARE + " or d.manager_id is null";

    /** For {@link InboxSource#joins()}: only dealers of the acting person's desk. They are a row each, so that the list begins with them. */
    private static final String DESK =
            "  join json_table(:desk, '$[*]' columns (id bigint path '$')) desk on desk.id = d.id\n";

    private final InboxFilter filter;
    private final Half half;
    private final boolean network;
    private final String sought;
    private final @Nullable InboxKey after;

    /** @param network the acting person sees a whole one: its list does not begin with the dealers */
    InboxStatement(InboxFilter filter, Half half, boolean network, String sought, @Nullable InboxKey after) {
        this.filter = filter;
        this.half = half;
        this.network = network;
        this.sought = sought;
        this.after = after;
    }

    /** Of a whole network what is meant for the acting person: asked for each reason by itself. */
    private boolean isApart() {
        return network && filter.whose() == Whose.MINE;
    }

    /** Empty: nothing can be there. */
    String page(List<InboxSource> sources) {
        var parts = sources.stream()
                .filter(one -> half.isOf(one, filter.state()))
                .flatMap(one ->
                        whose(one, filter.whose(), isApart()).stream().map(whose -> "(" + part(one, whose) + ")"))
                .collect(Collectors.joining(isApart() ? " union " : " union all "));
        if (parts.isEmpty()) return "";
        return parts + " order by " + half.order() + " limit :limit offset :skip";
    }

    static String one(InboxSource source) {
        return "select " + columns(source, source.said()) + " from " + from(source) + " where " + source.belongs()
                + " and " + source.id() + " = :id";
    }

    static String desk(InboxSource source) {
        return "select " + deskOf(source) + " from " + from(source) + " where " + source.belongs() + " and "
                + source.id() + " = :id";
    }

    static String unread(List<InboxSource> sources, boolean network) {
        return sources.stream()
                .flatMap(one -> whose(one, Whose.MINE, network).stream()
                        .map(whose -> "(select '" + one.kind() + "' kind, " + one.id() + " id from "
                                + from(one, one.table() + "\n" + one.joins() + whose.joins())
                                + " where " + one.belongs() + whose.condition() + " and " + open(one) + " and "
                                + unread(one)
                                + " limit :most)"))
                .collect(Collectors.joining(" union ", "select count(*) from (", " limit :most) some"));
    }

    private String part(InboxSource one, Reason whose) {
        var whole = network && !isApart() && !one.isOwn();
        var key = half.key(one);
        var tables = whole ? led(one) : one.table() + "\n" + one.joins() + whose.joins();
        var from = from(one, tables) + " where " + half.condition(one) + one.belongs() + whose.condition()
                + (filter.state() == State.OPEN
                        ? " and " + open(one)
                        : " and not ifnull(" + open(one) + ", false) and " + one.said() + " >= :kept")
                + " and " + sought + behind(one);
        return (whole ? "select straight_join " : "select ") + columns(one, key) + " from " + from
                + (whole && isLedByDue(one) ? upTo(key, from) : "")
                + " order by " + half.order(one) + " limit :until";
    }

    private boolean isLedByDue(InboxSource one) {
        return half == Half.DUE && !one.byDue().isEmpty();
    }

    private String led(InboxSource one) {
        if (isLedByDue(one)) return one.byDue();
        var index = one.index(filter.state());
        return one.table() + (index.isEmpty() ? "" : " force index (" + index + ")") + "\n" + one.joins();
    }

    /** Many are due at one moment, and not each index has their keys: sorted is what is due until the last that the page can need. */
    private static String upTo(String key, String from) {
        return " and " + key + " <= (select max(due) from (select straight_join " + key + " due from " + from
                + " order by " + key + " limit :until) first_ones)";
    }

    private static String columns(InboxSource one, String place) {
        return """
                '%s' as kind, %d as kind_place, %s as id, %s as page, d.id as dealer_id, d.name as dealer_name,
                       p.name as who, %s as what, left(%s, 1000) as words, %s as about, %s as said, %s as newest,
                       if(%s, timestamp(%s), null) as due, %s as clock, %s as in_confidence, %s as unread, ifnull(%s, false) as waits,
                       w.name as done_by, x.at as done_at, timestamp(%s) as place""".formatted(
                        one.kind(),
                        one.kind().ordinal(),
                        one.id(),
                        one.page(),
                        one.what(),
                        one.words(),
                        one.about(),
                        one.said(),
                        one.newest(),
                        one.ticks(),
                        one.due(),
                        one.clock(),
                        one.inConfidence(),
                        unread(one),
                        open(one),
                        place);
    }

    private static String from(InboxSource one) {
        return from(one, one.table() + "\n" + one.joins());
    }

    private static String from(InboxSource one, String tables) {
        return tables + """
                  left join inbox_done x on x.desk_id = %1$s and x.kind = '%2$s' and x.subject_id = %3$s
                  left join inbox_seen y on y.person_id = :viewer and y.kind = '%2$s' and y.subject_id = %3$s
                  left join person w on w.id = x.by_id
                """.formatted(deskOf(one), one.kind(), one.id());
    }

    /** Who dealt with it: 0 those who have the dealer in care, else a person by itself. */
    private static String deskOf(InboxSource source) {
        return source.isOwn() ? ":viewer" : "if(" + IN_CARE + ", 0, :viewer)";
    }

    private static String hasDue(InboxSource one) {
        return one.due().equals("null") ? "false" : "(" + one.ticks() + ")";
    }

    private static String open(InboxSource one) {
        return "((" + one.needs() + ") and (x.until_at is null or x.until_at < " + one.newest() + "))";
    }

    private static String unread(InboxSource one) {
        return "(y.until_at is null or y.until_at < " + one.newest() + ")";
    }

    /** Why it is the acting person's. @param joins what the list begins with for this reason, or nothing */
    private record Reason(String joins, String condition) {}

    /** Any of them makes it the acting person's. @param apart each by itself, led by its own index */
    private static List<Reason> whose(InboxSource one, Whose whose, boolean apart) {
        if (one.isOwn() || whose == Whose.AREA) return List.of(new Reason("", ""));
        if (!apart)
            return List.of(new Reason(
                    "",
                    Stream.concat(Stream.of(ON_DESK), one.mine().stream())
                            .collect(Collectors.joining(" or ", " and (", ")"))));
        return Stream.concat(
                        Stream.of(new Reason(DESK, " and (" + ON_DESK + ")")),
                        one.mine().stream().map(reason -> new Reason("", " and " + reason)))
                .toList();
    }

    /** In the expanded form, so that the index leads to the place. Of one moment the kinds follow in their order. */
    private String behind(InboxSource one) {
        if (after == null) return "";
        if (half == Half.BOTH) return " and (not " + hasDue(one) + " or true" + behind(one, Half.DUE, after) + ")";
        return behind(one, half, after);
    }

    private static String behind(InboxSource one, Half half, InboxKey after) {
        var kinds = Integer.compare(one.kind().ordinal(), after.kind().ordinal());
        // never the key itself: each place would be a statement of its own, read and planned anew
        var bound = kinds == 0 ? ":key" : (kinds > 0) == (half == Half.DUE) ? "0" : "" + Long.MAX_VALUE;
        var text = half == Half.DUE
                ? " and %1$s >= :at and (%1$s > :at or %2$s > %3$s)"
                : " and %1$s <= :at and (%1$s < :at or %2$s < %3$s)";
        return text.formatted(half.key(one), half.id(one), bound);
    }
}
