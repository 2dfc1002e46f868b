package io.tanxin.dealers.situation;

import io.tanxin.kernel.IdType;
import io.tanxin.mail.Postman;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.Scheduled;

@Configuration(proxyBeanMethods = false)
class SituationConfiguration {

    @Bean
    static IdType<QuestionnaireId> questionnaireIds() {
        return new IdType<>(QuestionnaireId.class, QuestionnaireId::new);
    }

    @Bean
    static IdType<ReportId> situationReportIds() {
        return new IdType<>(ReportId.class, ReportId::new);
    }

    /** Off ({@code tanxin.jobs=false}) where somebody else walks the rounds: in tests. */
    @Bean
    @ConditionalOnBooleanProperty(name = "tanxin.jobs", matchIfMissing = true)
    Walk situationWalk(SituationRound round, Confidences confidences, Postman postman) {
        return new Walk(round, confidences, postman);
    }

    record Walk(SituationRound round, Confidences confidences, Postman postman) {
        @Scheduled(fixedDelayString = "${tanxin.situation.every:30m}", initialDelayString = "10m")
        void walk() {
            if (postman.isResting()) return;
            try {
                round.round();
                confidences.erase();
            } catch (RuntimeException failed) {
                LoggerFactory.getLogger(SituationRound.class)
                        .error("the round of the situation reports failed, the next one goes on", failed);
            }
        }
    }
}
