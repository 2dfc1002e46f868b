package io.tanxin.sample;

import io.tanxin.promises.PromiseDraft;
import java.util.Locale;

/** What one invented talk was about, in both languages. */
record Story(Words topic, Words minutes, Pledge promise, Words note) {

    record Words(String zh, String en) {
        String in(Locale locale) {
            return locale.getLanguage().equals("zh") ? zh : en;
        }
    }

    /** @param days from the talk to the day it is due */
    record Pledge(PromiseDraft.Side side, String zh, String en, int days) {
        String in(Locale locale) {
            return locale.getLanguage().equals("zh") ? zh : en;
        }
    }
}
