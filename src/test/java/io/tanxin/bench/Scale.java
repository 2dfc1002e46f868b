package io.tanxin.bench;

import java.nio.file.Path;

/** {@code ./portal scale --dealers 10000 --records 1000000}: a seeded network for measuring, in a folder of its own. */
final class Scale {
    private Scale() {}

    public static void main(String[] arguments) {
        var given = new Options(arguments);
        var folder = Path.of(given.text("data", "target/scale")).toAbsolutePath();
        try {
            Ground.fill(folder, given.number("dealers", 10_000), given.number("records", 1_000_000));
        } catch (IllegalStateException refused) {
            System.err.println(refused.getMessage());
            System.exit(1);
        }
        System.out.printf("Look at it with: TANXIN_DATA=%s TANXIN_SAMPLE=off ./portal run%n", folder);
        System.out.println("Sign in as manager1, director, admin; the password of all is " + ScaleNetwork.PASSWORD);
        System.exit(0);
    }
}
