package io.tanxin.support;

import org.springframework.data.repository.ListCrudRepository;

interface Supports extends ListCrudRepository<SupportRecord, SupportId> {}
