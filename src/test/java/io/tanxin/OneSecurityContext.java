package io.tanxin;

import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.support.AbstractTestExecutionListener;

/**
 * Several programs live in one test run, each with a place of its own where it looks for who acts, and the last one started
 * has made its place the JVM's. Before each test the JVM's place is that of the program under test again.
 */
public class OneSecurityContext extends AbstractTestExecutionListener {

    @Override
    public int getOrder() {
        return 500;
    }

    @Override
    public void prepareTestInstance(TestContext test) {
        mine(test);
    }

    @Override
    public void beforeTestMethod(TestContext test) {
        mine(test);
    }

    private static void mine(TestContext test) {
        if (!test.hasApplicationContext()) return;
        test.getApplicationContext()
                .getBeanProvider(SecurityContextHolderStrategy.class)
                .ifAvailable(strategy -> {
                    if (SecurityContextHolder.getContextHolderStrategy() != strategy) {
                        SecurityContextHolder.setContextHolderStrategy(strategy);
                    }
                });
    }
}
