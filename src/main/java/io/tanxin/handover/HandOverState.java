package io.tanxin.handover;

/** How far a hand-over has come. */
public enum HandOverState {
    /** The old manager, the new one or both have not signed. */
    TO_SIGN,
    /** The dealer has not. */
    TO_CONFIRM,
    /** All have; the new manager's first real talk is missing. */
    TO_TALK,
    DONE,
    /** Another change of manager came before it was through. */
    OVERTAKEN;

    static final String SQL = """
            case when h.ending = 'OVERTAKEN' then 'OVERTAKEN'
                 when h.from_signed_at is null or h.to_signed_at is null then 'TO_SIGN'
                 when h.confirmed_at is null then 'TO_CONFIRM'
                 when h.talked_at is null then 'TO_TALK'
                 else 'DONE' end""";
}
