package io.tanxin.concerns;

/** To whom it was sent. DIRECTOR: past the account manager, in confidence (C6). */
public enum Addressee {
    MANAGER,
    DIRECTOR
}
