package io.tanxin.mail;

import io.tanxin.mail.mailbox.Mailbox;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.task.ThreadPoolTaskSchedulerBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

/** What the post is set up with, and its round. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@EnableConfigurationProperties({Letterhead.class, MailSettings.class})
class MailConfiguration {
    /** As many as there may be; a thread is made with the first walk of each. */
    private static final int ROUNDS = 16;

    /**
     * A round waits for no other one: with virtual threads Spring Boot walks all of them on one thread, and letters would lie while a
     * mailbox is slow or a night's sums are made.
     */
    @Bean
    ThreadPoolTaskScheduler taskScheduler(ThreadPoolTaskSchedulerBuilder builder) {
        return builder.poolSize(ROUNDS).threadNamePrefix("round-").build();
    }

    /** Off ({@code tanxin.jobs=false}) where somebody else walks the rounds: in tests. */
    @Bean
    @ConditionalOnBooleanProperty(name = "tanxin.jobs", matchIfMissing = true)
    PostmansRound postmansRound(Postman postman) {
        return new PostmansRound(postman);
    }

    /** Those that fall into the real hour rest while a past is being made up. */
    @Bean
    @ConditionalOnBooleanProperty(name = "tanxin.jobs", matchIfMissing = true)
    MailboxRound mailboxRound(Mailbox mailbox, Postman postman) {
        return new MailboxRound(mailbox, postman);
    }

    record MailboxRound(Mailbox mailbox, Postman postman) {
        @Scheduled(fixedDelayString = "${tanxin.mailbox.every:1m}", initialDelayString = "${tanxin.mailbox.every:1m}")
        void walk() {
            if (!postman.isResting()) mailbox.readNow();
        }
    }

    record PostmansRound(Postman postman) {
        @Scheduled(fixedDelayString = "${tanxin.mail.every:1s}")
        void walk() {
            postman.walk();
        }
    }
}
