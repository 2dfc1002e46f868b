package io.tanxin.plans;

import io.tanxin.kernel.IdType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PlanConfiguration {

    @Bean
    static IdType<PlanId> planIds() {
        return new IdType<>(PlanId.class, PlanId::new);
    }

    @Bean
    static IdType<VersionId> planVersionIds() {
        return new IdType<>(VersionId.class, VersionId::new);
    }

    @Bean
    static IdType<GoalId> planGoalIds() {
        return new IdType<>(GoalId.class, GoalId::new);
    }

    @Bean
    static IdType<MeasureId> planMeasureIds() {
        return new IdType<>(MeasureId.class, MeasureId::new);
    }
}
