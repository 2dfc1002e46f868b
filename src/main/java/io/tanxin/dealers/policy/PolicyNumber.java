package io.tanxin.dealers.policy;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The numbers of a policy. Each is a column of {@code nurture_policy_version}, of {@code nurture_policy_in_force} and of the view: a
 * module that needs another adds it here and there, and the screens ask for it. {@code policies.number.X} names it,
 * {@code policies.number.X.help} says what it does.
 */
public enum PolicyNumber {
    CHECK_IN_EVERY_DAYS(Group.TALKS, Unit.DAYS, 1, 730),
    LONGEST_SILENCE_DAYS(Group.TALKS, Unit.DAYS, 1, 730),
    INVITE_LEAD_DAYS(Group.TALKS, Unit.DAYS, 1, 90),
    REVIEW_EVERY_MONTHS(Group.TALKS, Unit.MONTHS, 1, 36),
    REPORT_EVERY_MONTHS(Group.TALKS, Unit.MONTHS, 1, 24),
    CARE_LEAST(Group.MIX, Unit.PERCENT, 0, 100),
    CARE_MOST(Group.MIX, Unit.PERCENT, 0, 100),
    MANAGE_LEAST(Group.MIX, Unit.PERCENT, 0, 100),
    MANAGE_MOST(Group.MIX, Unit.PERCENT, 0, 100),
    TEACH_LEAST(Group.MIX, Unit.PERCENT, 0, 100),
    TEACH_MOST(Group.MIX, Unit.PERCENT, 0, 100),
    MATERIAL_MOST(Group.MIX, Unit.PERCENT, 0, 100),
    DONE_GRACE_DAYS(Group.PROMISES, Unit.DAYS, 0, 90),
    PRESUMED_KEPT_DAYS(Group.PROMISES, Unit.DAYS, 1, 90);

    public enum Group {
        TALKS,
        MIX,
        PROMISES
    }

    public enum Unit {
        DAYS,
        MONTHS,
        PERCENT
    }

    private final Group group;
    private final Unit unit;
    private final int least;
    private final int most;

    PolicyNumber(Group group, Unit unit, int least, int most) {
        this.group = group;
        this.unit = unit;
        this.least = least;
        this.most = most;
    }

    public Group group() {
        return group;
    }

    public Unit unit() {
        return unit;
    }

    public int least() {
        return least;
    }

    public int most() {
        return most;
    }

    public boolean allows(int value) {
        return value >= least && value <= most;
    }

    public static List<PolicyNumber> of(Group group) {
        return Arrays.stream(values()).filter(one -> one.group == group).toList();
    }

    String column() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** All columns of numbers, for a select list. */
    static String columns(String prefix) {
        return Arrays.stream(values()).map(one -> prefix + one.column()).collect(Collectors.joining(", "));
    }
}
