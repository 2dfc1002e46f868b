package io.tanxin;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Lazy;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Makes what nobody has asked for yet: the first page has been shown meanwhile, and the jobs of the house begin. */
@Component
@Lazy(false)
@ConditionalOnBooleanProperty(name = "tanxin.jobs", matchIfMissing = true)
class RestOfTheHouse {
    private static final Logger LOG = LoggerFactory.getLogger(RestOfTheHouse.class);

    private final ConfigurableListableBeanFactory beans;

    RestOfTheHouse(ConfigurableListableBeanFactory beans) {
        this.beans = beans;
    }

    /** A house in which something cannot be made is closed, as if it had not opened. */
    @Scheduled(initialDelay = 3_000)
    void make() {
        try {
            makeNow();
        } catch (RuntimeException failed) {
            LOG.error("The program stops, since a part of it cannot be made", failed);
            // on a thread of its own: a house that closes waits for its rounds, half a minute for this one
            Thread.ofPlatform().start(() -> System.exit(1));
        }
    }

    void makeNow() {
        for (var name : beans.getBeanDefinitionNames()) {
            var bean = beans.getMergedBeanDefinition(name);
            if (!bean.isAbstract() && bean.isSingleton()) beans.getBean(name);
        }
    }
}
