package io.tanxin.support.rules;

import io.tanxin.kernel.DealerId;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

interface ShopChecks extends ListCrudRepository<ShopCheck, CheckId> {

    @Query("select * from shop_check where dealer_id = :dealer and state = 'DRAFT' order by id limit 1")
    Optional<ShopCheck> draft(DealerId dealer);

    @Query("select * from shop_check where dealer_id = :dealer and state = 'SIGNED' order by day, id")
    List<ShopCheck> signed(DealerId dealer);

    @Query("select * from shop_check where dealer_id = :dealer and state = 'TO_SIGN' order by day, id limit 20")
    List<ShopCheck> toSign(DealerId dealer);

    @Query("select * from shop_check where support_id = :support")
    Optional<ShopCheck> ofSupport(long support);
}
