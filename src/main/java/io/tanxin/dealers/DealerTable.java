package io.tanxin.dealers;

import io.tanxin.kernel.DealerId;
import org.springframework.data.repository.ListCrudRepository;

interface DealerTable extends ListCrudRepository<Dealer, DealerId> {}
