package io.tanxin.calendar;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Lets Boot say the sentence instead of a stack trace. */
class ClockRefusedAnalyzer extends AbstractFailureAnalyzer<ClockRefused> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, ClockRefused cause) {
        return new FailureAnalysis(cause.getMessage(), "Start without TANXIN_CLOCK, or correct it.", cause);
    }
}
