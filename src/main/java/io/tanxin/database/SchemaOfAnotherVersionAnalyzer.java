package io.tanxin.database;

import org.flywaydb.core.api.exception.FlywayValidateException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Data that another version of the program has made, newer than this one or never released, or older where nothing brings them up
 * to date: no stack trace explains that.
 */
class SchemaOfAnotherVersionAnalyzer extends AbstractFailureAnalyzer<FlywayValidateException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, FlywayValidateException cause) {
        var differing = String.valueOf(cause.getMessage())
                .lines()
                .map(String::strip)
                .filter(line -> line.matches("(Migration|Detected) .*\\d{4}.*"))
                .findFirst()
                .map(line -> " (" + line.replaceFirst("\\.$", "") + ")")
                .orElse("");
        if (differing.contains("not applied to database")) {
            return new FailureAnalysis(
                    "The data in the database were made by an older version of Tanxin" + differing + ".",
                    "Start the program once, it brings them up to date.",
                    cause);
        }
        return new FailureAnalysis(
                "The data in the database were made by another version of Tanxin" + differing + ".",
                "Start the version that made them; data made only for trying are deleted by ./portal reset.",
                cause);
    }
}
