package io.tanxin.dealers.policy;

import io.tanxin.dealers.Stage;
import java.io.Serializable;
import java.util.List;

/**
 * Whom a number would touch now: told by the module that the number is for, of rows that are there. A Spring bean. The register's
 * view: names, as an administrator sees them.
 */
public interface PolicyPreview {

    /** @param measure how far it is, in the number's unit */
    record Line(String code, String name, int measure) implements Serializable {}

    PolicyNumber number();

    /** Dealers of the stage that are with us and for which nothing else is set in this number; the farthest off first. */
    List<Line> touched(Stage stage, int value, int limit);
}
