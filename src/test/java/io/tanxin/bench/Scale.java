package io.tanxin.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** {@code ./portal scale --dealers 10000 --records 1000000}: a seeded network for measuring, in a folder of its own. */
final class Scale {
    private Scale() {}

    public static void main(String[] arguments) {
        Command.run(Duration.ofMinutes(40), () -> fill(arguments));
    }

    private static int fill(String[] arguments) throws IOException {
        var given = new Options(arguments);
        var folder = Path.of(given.text("data", "target/scale")).toAbsolutePath();
        if (isInUse(folder)) {
            System.err.println(
                    "There is something in " + folder
                            + " already, and what is measured on is never mixed with it. Give an empty folder with --data, or delete it first.");
            return 1;
        }
        Ground.fill(folder, given.number("dealers", 10_000), given.number("records", 1_000_000));
        System.out.printf("Look at it with: TANXIN_DATA=%s TANXIN_SAMPLE=off ./portal run%n", folder);
        System.out.println("Sign in as manager1, director, admin; the password of all is " + ScaleNetwork.PASSWORD);
        return 0;
    }

    private static boolean isInUse(Path folder) throws IOException {
        if (!Files.exists(folder)) return false;
        try (var inside = Files.list(folder)) {
            return inside.findAny().isPresent();
        }
    }
}
