package io.tanxin.bench;

import java.time.Duration;

/** What {@code ./portal} starts for measuring and breaking: it ends by itself, also when it failed or does not get on. */
public final class Command {
    private Command() {}

    public interface Work {
        /** @return the exit code */
        int run() throws Exception;
    }

    public static void run(Duration longest, Work work) {
        Thread.ofPlatform().daemon().start(() -> endAfter(longest));
        int code = 1;
        try {
            code = work.run();
        } catch (Exception failed) {
            failed.printStackTrace();
        }
        // the program leaves threads of its libraries behind
        System.exit(code);
    }

    private static void endAfter(Duration longest) {
        try {
            Thread.sleep(longest);
            System.err.println("It took more than " + longest.toMinutes() + " minutes, and is ended.");
            System.exit(1);
        } catch (InterruptedException never) {
            Thread.currentThread().interrupt();
        }
    }
}
