-- A topic that is about a concern: put on a day's agenda, or the day was planned because of it (C2, L1).
alter table agenda_item
  add column concern_id bigint null,
  add index agenda_item_about (concern_id, day_id);
