-- A topic that is a measure of the plan which has slipped or is past its day (C2).
alter table agenda_item
  add column measure_id bigint null,
  add unique key agenda_item_off_road (day_id, measure_id);
