-- Letters in confidence that wait to be handed over are asked for by each director, on Today: few or none among thousands. The index of
-- letters by their state tells them apart; it costs a byte more for each.
alter table outbox_mail
  drop index outbox_mail_by_state,
  add index outbox_mail_by_state (state, posted_at, id, in_confidence);

-- A part of a name, a number or an address is sought in what stands together here, in the order of the list: it takes the place of an index
-- by which people were sorted, and a person is seldom written.
alter table person
  drop index person_sorted,
  add index person_sought (name_sort, id, side, state, name, email, user_name, phone);
