package io.tanxin.communication;

import org.springframework.data.repository.ListCrudRepository;

interface Days extends ListCrudRepository<CommunicationDay, DayId> {}
