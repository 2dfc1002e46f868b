-- A year's talks for ten thousand dealers, planned in seconds: each index of a day and of a seat has to take a quarter of a million
-- entries more, and each was asked whether it is worth that.

-- An answer from a calendar is found by who answers, whose invitations are few; a day's UID stands in them. Nothing looks for it alone.
alter table communication_day drop index communication_day_uid;

-- What moved to an earlier time than people knew is rare, and has a table of its own: reminders missed by it are found there (M7).
create table day_brought_closer (
  day_id      bigint       not null primary key,
  -- of the day as it was moved; once it has changed again, this row says nothing any more
  changed_at  datetime(6)  not null,
  constraint day_brought_closer_day foreign key (day_id) references communication_day (id) on delete cascade,
  index day_brought_closer_by_change (changed_at, day_id)
);
insert into day_brought_closer (day_id, changed_at)
select id, changed_at from communication_day where state = 'SCHEDULED' and starts_at < told_starts_at;
alter table communication_day drop index communication_day_by_change;

-- A seat knows the kind of its day, as it knows its start and state: the calendar of a network finds the kinds in the index of its dates.
alter table seat add column kind varchar(16) null;
update seat s join communication_day d on d.id = s.day_id set s.kind = d.kind;
alter table communication_day drop index communication_day_of_kind;

-- Drafts and cancelled days, few and far between, had an index beside that of all seats by their start. One index has them all on
-- three shelves: 0 what is to come or was, 1 drafts, 2 what was called off.
alter table seat
  modify column kind varchar(16) not null,
  drop index seat_aside,
  drop column aside,
  drop column aside_at,
  drop index seat_by_start,
  add column shelf tinyint generated always as (if(day_state = 'DRAFT', 1, if(day_state = 'CANCELLED', 2, 0))) virtual;
alter table seat add index seat_on_shelf (shelf, starts_at, day_id, dealer_id, day_state, answer, removed_at, kind);
