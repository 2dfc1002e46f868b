package io.tanxin.support.repeating;

import org.springframework.data.repository.ListCrudRepository;

interface SupportRepeats extends ListCrudRepository<SupportRepeat, RepeatId> {}
