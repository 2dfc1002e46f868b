package io.tanxin.mail;

import org.springframework.stereotype.Service;

/** Where letters are posted: a row in the change's own transaction, and nothing else (M1). */
@Service
public class Outbox {

    /** Posts the letter; does nothing if it is posted already (M2). Refuses to work outside a transaction. */
    public void post(Letter letter) {
        throw new IllegalStateException("being built: " + letter);
    }
}
