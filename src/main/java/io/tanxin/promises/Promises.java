package io.tanxin.promises;

import org.springframework.data.repository.ListCrudRepository;

interface Promises extends ListCrudRepository<Promise, PromiseId> {}
