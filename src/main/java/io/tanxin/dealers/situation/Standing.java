package io.tanxin.dealers.situation;

/** How a dealer stands with its reports. */
public enum Standing {
    /** Its last report is there, and no other is asked for. */
    GIVEN,
    ASKED,
    /** Asked and reminded, and no answer: a matter for the next talk. */
    SILENT,
    /** No report yet, and none asked for. */
    NONE
}
