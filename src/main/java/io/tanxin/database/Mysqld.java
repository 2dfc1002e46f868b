package io.tanxin.database;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The unpacked server program and the options that keep it small: 190 MB once the portal's tables are open. */
record Mysqld(Path home, List<String> further) {

    private static final List<String> SMALL = List.of(
            "--innodb-buffer-pool-size=32M",
            "--performance-schema=OFF",
            "--skip-log-bin",
            "--innodb-log-buffer-size=1M",
            "--key-buffer-size=1M",
            // divided among several instances, a connection keeps a dozen tables open and spends a third of its time
            // opening others
            "--table-open-cache=2000",
            "--table-open-cache-instances=1",
            "--table-definition-cache=800",
            "--max-connections=60",
            "--innodb-redo-log-capacity=16M",
            // threads of their own for the log are for many processors; here they only hand work to and fro
            "--innodb-log-writer-threads=OFF",
            // a table's file grows by the file system's word, not by writing noughts that rows overwrite at once
            "--innodb-extend-and-initialize=OFF",
            "--skip-name-resolve",
            "--ngram-token-size=2",
            "--character-set-server=utf8mb4",
            "--transaction-isolation=READ-COMMITTED",
            "--default-time-zone=+00:00",
            "--auto-generate-certs=OFF",
            "--bind-address=127.0.0.1",
            "--mysqlx=OFF");

    static Mysqld in(EmbeddedMySqlSettings settings) {
        if (System.getProperty("os.name", "").startsWith("Windows")) {
            throw new DatabaseUnavailable(
                    "The database that comes along does not run on Windows.",
                    "Give the program a MySQL server with SPRING_DATASOURCE_URL, or start it in WSL.");
        }
        if (!Files.isExecutable(settings.server().resolve("bin/mysqld"))) {
            throw new DatabaseUnavailable(
                    "The database server is not in " + settings.server() + ".",
                    "Run ./portal, which fetches it, or give the program a MySQL server with SPRING_DATASOURCE_URL.");
        }
        return new Mysqld(settings.server(), settings.options());
    }

    /** Makes an empty database: two seconds, once in the life of a folder. */
    List<String> toInitialise(Path data) {
        return command(data, List.of("--initialize-insecure"));
    }

    /** Serves on loopback and on no socket file: a socket's path has a limit of some hundred characters. */
    List<String> toServe(Path data, int port, Path initFile, Path pidFile) {
        return command(
                data, List.of("--port=" + port, "--socket=", "--init-file=" + initFile, "--pid-file=" + pidFile));
    }

    private List<String> command(Path data, List<String> purpose) {
        var command = new ArrayList<String>();
        command.add(home.resolve("bin/mysqld").toString());
        command.add("--no-defaults"); // has to be the first: the machine's own my.cnf is not for us
        command.add("--basedir=" + home);
        command.add("--datadir=" + data);
        command.addAll(SMALL);
        if ("root".equals(System.getProperty("user.name"))) {
            command.add("--user=root"); // mysqld refuses root unless told
        }
        command.addAll(further);
        command.addAll(purpose);
        return command;
    }
}
