package io.tanxin.dealers.situation;

import io.tanxin.kernel.Id;

/** One version of the company's questions. */
public record QuestionnaireId(long value) implements Id {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
