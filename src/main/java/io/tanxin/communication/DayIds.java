package io.tanxin.communication;

import io.tanxin.kernel.IdType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The ids of days, series, seats and invitations, as Spring Data reads and writes them. */
@Configuration(proxyBeanMethods = false)
class DayIds {

    @Bean
    static IdType<DayId> dayIdType() {
        return new IdType<>(DayId.class, DayId::new);
    }

    @Bean
    static IdType<SeriesId> seriesIdType() {
        return new IdType<>(SeriesId.class, SeriesId::new);
    }

    @Bean
    static IdType<SeatId> seatIdType() {
        return new IdType<>(SeatId.class, SeatId::new);
    }

    @Bean
    static IdType<InvitationId> invitationIdType() {
        return new IdType<>(InvitationId.class, InvitationId::new);
    }
}
