-- Planned days that a change of the holidays has turned into holidays, until they are moved or kept knowingly (M25). The start is
-- the one that was found on the holiday: a day that has moved since is no longer meant.
create table day_on_holiday (
  day_id      bigint       not null primary key,
  starts_at   datetime(6)  not null,
  country     char(2)      not null,
  found_at    datetime(6)  not null,
  kept_at     datetime(6)  null,
  constraint day_on_holiday_day foreign key (day_id) references communication_day (id),
  index day_on_holiday_by_start (starts_at, day_id)
);

-- The calendar finds its days in these indexes alone: a person's by dealer, a whole network's by date.
alter table seat
  drop index seat_by_start,
  drop index seat_of_dealer,
  add index seat_by_start (starts_at, day_id, dealer_id, day_state, answer, removed_at),
  add index seat_of_dealer (dealer_id, starts_at, day_id, day_state, answer, removed_at);
alter table communication_day
  add index communication_day_of_kind (kind, starts_at, id);
