package io.tanxin.communication.week;

import io.tanxin.kernel.IdType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The ids of weeks, as Spring Data reads and writes them. */
@Configuration(proxyBeanMethods = false)
class WeekIds {

    @Bean
    static IdType<WeekId> weekIdType() {
        return new IdType<>(WeekId.class, WeekId::new);
    }

    @Bean
    static IdType<SlotId> slotIdType() {
        return new IdType<>(SlotId.class, SlotId::new);
    }

    @Bean
    static IdType<GuestId> guestIdType() {
        return new IdType<>(GuestId.class, GuestId::new);
    }

    @Bean
    static IdType<SwapId> swapIdType() {
        return new IdType<>(SwapId.class, SwapId::new);
    }
}
