package io.tanxin.bench;

import java.util.List;

/** Something that is measured: {@code ./portal bench <name>}. A new one is a class more in {@link Bench#ALL}. */
interface Benchmark {
    String name();

    /** One sentence for the page: what is measured, on what. */
    String about();

    List<Figure> measure(Ground ground) throws Exception;
}
