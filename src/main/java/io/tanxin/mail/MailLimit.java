package io.tanxin.mail;

import java.io.Serializable;

/** So many letters that nobody has just written go to one contact on one day. @param aDay 0: any number */
public record MailLimit(int version, int aDay) implements Serializable {
    public static final int MOST = 50;

    public MailLimit {
        if (aDay < 0 || aDay > MOST) throw new IllegalArgumentException("0 to " + MOST + " letters a day");
    }

    public boolean isNone() {
        return aDay == 0;
    }
}
