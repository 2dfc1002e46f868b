package io.tanxin.mail;

import jakarta.annotation.PreDestroy;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Service;

/** Sees to it that what is due is sent: at once and alone when asked, every second with several carriers side by side. */
@Service
public class Postman {
    private static final Logger log = LoggerFactory.getLogger(Postman.class);

    private final Carrier carrier;
    private final SmtpLines lines;
    private final MailSettings settings;
    private final String owner = UUID.randomUUID().toString();
    private final AtomicInteger resting = new AtomicInteger();
    private volatile boolean closing;

    Postman(Carrier carrier, SmtpLines lines, MailSettings settings) {
        this.carrier = carrier;
        this.lines = lines;
        this.settings = settings;
    }

    /** Whether letters leave at all; if not, they are composed and kept, to be read in the program. */
    public boolean hasMailServer() {
        return lines.lead();
    }

    /** Delivers all that is due now, on this thread and by this thread's clock. @return how many letters */
    public int deliverNow() {
        carrier.lookAtHandOvers();
        int count = 0;
        for (int bag = carry(); bag > 0 && !closing; bag = carry()) count += bag;
        return count;
    }

    private int carry() {
        return carrier.carry(owner, () -> closing);
    }

    /** This program's rounds rest while the work runs: letters of a past that is only being made up must not meet the real hour. */
    public <T> T resting(Supplier<T> work) {
        resting.incrementAndGet();
        try {
            return work.get();
        } finally {
            resting.decrementAndGet();
        }
    }

    /** A past is being made up: other rounds of the real hour should rest as well. */
    public boolean isResting() {
        return resting.get() > 0;
    }

    /** The round of every second: one carrier as a rule, several as soon as one bag does not hold all that is due. */
    void walk() {
        if (restsNow()) return;
        try {
            carrier.lookAtHandOvers();
            if (carrier.carry(owner, this::restsNow) < Carrier.BAG) return;
            try (var carriers = Executors.newVirtualThreadPerTaskExecutor()) {
                for (int one = 0; one < settings.connections(); one++) carriers.submit(this::carryAll);
            }
        } catch (RuntimeException failed) {
            log.error("the round of the post failed, the next one goes on", failed);
        }
    }

    private void carryAll() {
        try {
            for (int bag = Carrier.BAG; bag == Carrier.BAG && !restsNow(); ) bag = carryOrGiveWay();
        } catch (RuntimeException failed) {
            log.error("a carrier of the post failed, the next round goes on", failed);
        }
    }

    /** The database ends one of two that wait for each other; what it held back is still there. */
    private int carryOrGiveWay() {
        try {
            return carrier.carry(owner, this::restsNow);
        } catch (PessimisticLockingFailureException gaveWay) {
            log.debug("a carrier of the post gave way", gaveWay);
            return Carrier.BAG;
        }
    }

    private boolean restsNow() {
        return closing || isResting();
    }

    @PreDestroy
    void close() {
        closing = true;
        lines.hangUpAll();
    }
}
