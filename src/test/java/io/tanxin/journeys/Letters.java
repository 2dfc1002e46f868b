package io.tanxin.journeys;

/** Where a dealer's letters are read in a journey: on the outbox screen, or in a mailbox. */
interface Letters {

    /** The invitation that this contact got, looked at from all sides. @return its link for "coming" */
    String invitation(OneTalk.Contact reader);

    /** How many reminders of a day reached this contact. */
    int reminders(OneTalk.Contact reader);
}
