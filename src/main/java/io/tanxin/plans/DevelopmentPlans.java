package io.tanxin.plans;

import io.tanxin.kernel.DealerId;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

interface DevelopmentPlans extends ListCrudRepository<DevelopmentPlan, PlanId> {

    @Query("select * from development_plan where dealer_id = :dealer")
    Optional<DevelopmentPlan> ofDealer(DealerId dealer);
}
