package io.tanxin.promises;

import io.tanxin.promises.PromiseDraft.Side;

/**
 * What somebody is to a promise.
 *
 * @param owner it is theirs to keep
 * @param contact of the dealer's people
 * @param managing the dealer's manager, or stands in for that one
 * @param overseeing of the company, and sees the dealer: manager, stand-in, director
 */
record Standing(boolean owner, boolean contact, boolean managing, boolean overseeing) {

    boolean seesDealer() {
        return contact || overseeing;
    }

    /** Who was promised it: the dealer's people, or the dealer's manager. */
    boolean receives(Side side) {
        return side == Side.COMPANY ? contact : managing;
    }

    /** The owner; beside them who answers for that side to the other one. */
    boolean answersFor(Side side) {
        return owner || (side == Side.COMPANY ? overseeing : contact);
    }
}
