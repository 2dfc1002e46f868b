package io.tanxin.communication.talk;

import org.springframework.data.repository.ListCrudRepository;

interface MinutesRows extends ListCrudRepository<Minutes, MinutesId> {}
