package io.tanxin.communication.talk;

import io.tanxin.kernel.IdType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The ids of topics, minutes and notes, as Spring Data reads and writes them. */
@Configuration(proxyBeanMethods = false)
class TalkIds {

    @Bean
    static IdType<TopicId> topicIdType() {
        return new IdType<>(TopicId.class, TopicId::new);
    }

    @Bean
    static IdType<MinutesId> minutesIdType() {
        return new IdType<>(MinutesId.class, MinutesId::new);
    }

    @Bean
    static IdType<NoteId> noteIdType() {
        return new IdType<>(NoteId.class, NoteId::new);
    }
}
