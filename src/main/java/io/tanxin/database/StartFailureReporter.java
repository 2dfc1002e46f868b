package io.tanxin.database;

import org.flywaydb.core.api.exception.FlywayValidateException;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;
import org.springframework.boot.web.server.PortInUseException;

/**
 * What {@code ./portal run} shows of a start that failed, or of a database that went away: the sentence, nothing around it, and an
 * exit code that means something. Everywhere else Boot reports in its own way.
 */
class StartFailureReporter implements FailureAnalysisReporter {

    private static final int PORT_TAKEN = 5;
    private static final int DATABASE = 7;

    @Override
    public void report(FailureAnalysis analysis) {
        if (!isForeground()) {
            return;
        }
        System.err.println(sentence(analysis));
        var code = code(analysis.getCause());
        if (code != 0) {
            System.exit(code);
        }
    }

    /** Without its database the program can keep nothing that it would do in closing, and not even log why without end. */
    static void end(DatabaseUnavailable gone) {
        if (!isForeground() || isEnding()) {
            return;
        }
        System.err.println(gone.getMessage() + "\n" + gone.remedy());
        Runtime.getRuntime().halt(DATABASE);
    }

    /** Whoever stops a whole group of processes stops both: that the database was quicker is nothing to tell. */
    private static boolean isEnding() {
        var hook = new Thread(() -> {});
        try {
            Runtime.getRuntime().addShutdownHook(hook);
            Runtime.getRuntime().removeShutdownHook(hook);
            return false;
        } catch (IllegalStateException ending) {
            return true;
        }
    }

    private static boolean isForeground() {
        return Boolean.getBoolean("tanxin.foreground");
    }

    static String sentence(FailureAnalysis analysis) {
        return analysis.getAction() == null
                ? analysis.getDescription()
                : analysis.getDescription().strip() + "\n"
                        + analysis.getAction().strip();
    }

    static int code(Throwable cause) {
        return switch (cause) {
            case DatabaseUnavailable unavailable -> DATABASE;
            case FlywayValidateException otherVersion -> DATABASE;
            case PortInUseException taken -> PORT_TAKEN;
            default -> 0;
        };
    }
}
