package io.tanxin.bench;

import java.time.Duration;

/** What the processors have worked so far, for the program and for its database: beside others' work, the clock alone says little. */
record Cpu(Duration program, Duration database) {
    static Cpu now() {
        var database = ProcessHandle.current()
                .descendants()
                .filter(one -> one.info().command().orElse("").endsWith("mysqld"))
                .map(one -> one.info().totalCpuDuration().orElse(Duration.ZERO))
                .reduce(Duration.ZERO, Duration::plus);
        return new Cpu(ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO), database);
    }

    Cpu since(Cpu before) {
        return new Cpu(program.minus(before.program), database.minus(before.database));
    }

    @Override
    public String toString() {
        return "%.1f s of a processor here, %.1f s in the database"
                .formatted(program.toMillis() / 1e3, database.toMillis() / 1e3);
    }
}
