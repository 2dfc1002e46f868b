package io.tanxin.reminders;

import io.tanxin.mail.Letter;
import java.time.Instant;

/** A letter that is to be posted when its time has come. @param at the moment, inside the reader's working hours already */
public record Reminder(Instant at, Letter letter) {}
