package io.tanxin.plans;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

interface PlanVersions extends ListCrudRepository<PlanVersion, VersionId> {

    /** The newest first. */
    @Query("select * from plan_version where plan_id = :plan order by number desc")
    List<PlanVersion> ofPlan(PlanId plan);

    @Query("select * from plan_version where plan_id = :plan and state = 'AGREED' order by number desc limit 1")
    Optional<PlanVersion> agreed(PlanId plan);

    @Query("select * from plan_version where plan_id = :plan and number = :number")
    Optional<PlanVersion> numbered(PlanId plan, int number);
}
