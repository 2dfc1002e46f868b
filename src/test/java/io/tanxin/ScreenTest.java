package io.tanxin;

import com.vaadin.browserless.SpringBrowserlessTest;
import java.util.Set;

/** A test of screens without a browser. They are looked for once a run, not anew for each package that has such tests. */
public abstract class ScreenTest extends SpringBrowserlessTest {
    @Override
    protected Set<String> scanPackages() {
        return Set.of("io.tanxin");
    }
}
