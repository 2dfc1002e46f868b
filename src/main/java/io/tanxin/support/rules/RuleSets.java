package io.tanxin.support.rules;

import io.tanxin.kernel.DealerId;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

interface RuleSets extends ListCrudRepository<RuleSet, RulesId> {

    @Query("select * from rule_set where dealer_id = :dealer order by number desc")
    List<RuleSet> ofDealer(DealerId dealer);

    @Query("select * from rule_set where dealer_id = :dealer and state = 'AGREED' order by number desc limit 1")
    Optional<RuleSet> inForce(DealerId dealer);

    @Query("select * from rule_set where dealer_id = :dealer and state <> 'AGREED' order by number desc limit 1")
    Optional<RuleSet> open(DealerId dealer);
}
