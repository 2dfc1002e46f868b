package io.tanxin.chaos;

import io.tanxin.bench.Command;
import java.nio.file.Path;
import java.time.Duration;

/** {@code ./portal chaos mail [KILLS LETTERS]}: exit code 0 when nothing was lost, 9 otherwise. */
final class Chaos {
    private static final int FAILED = 9;

    private Chaos() {}

    public static void main(String[] arguments) {
        Command.run(Duration.ofMinutes(30), () -> mail(arguments));
    }

    private static int mail(String[] arguments) throws Exception {
        if (arguments.length == 0 || !arguments[0].equals("mail")) {
            System.err.println("What can be broken: mail");
            return 2;
        }
        int kills = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 50;
        int letters = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 5_000;
        System.out.printf("%,d letters go out; the program is killed %d times%n", letters, kills);
        var verdict = ChaosMail.of(Path.of("target/portal/app/tanxin.jar"), Path.of("target/chaos"), kills, letters);
        System.out.printf(
                "Killed %d times: %,d letters, %d of them accepted twice (the most for one kill: %d).%n",
                verdict.kills(), verdict.letters(), verdict.duplicates(), verdict.mostInOneKill());
        verdict.faults().forEach(fault -> System.out.println("FAULT: " + fault));
        System.out.println(
                verdict.faults().isEmpty()
                        ? "Nothing was lost; what came twice had the same Message-ID, and a kill between acceptance and bookkeeping."
                        : "That must not be. What is left of it is in target/chaos.");
        return verdict.faults().isEmpty() ? 0 : FAILED;
    }
}
