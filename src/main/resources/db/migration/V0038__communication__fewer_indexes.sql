-- A year's talks for ten thousand dealers are a quarter of a million rows, each of which every index has to take: what is asked for
-- seldom, or stands in another index too, is not kept for all of them.

-- reminders find the days of a time by their seats; what an organiser has in a time is mostly planned, and seldom meant
alter table communication_day
  drop index communication_day_by_start,
  drop index communication_day_of_organiser,
  add index communication_day_of_organiser (organiser_id, starts_at, id, state);

-- drafts and cancelled days are few and far between: only they stand in this index by their time
alter table seat
  add column aside varchar(10) generated always as (if(day_state in ('DRAFT', 'CANCELLED'), day_state, null)) virtual,
  add column aside_at datetime(6) generated always as (if(day_state in ('DRAFT', 'CANCELLED'), starts_at, null)) virtual;
alter table seat
  drop index seat_by_state,
  add index seat_aside (aside, aside_at, day_id);

-- people of a state, in their order
alter table person add index person_by_state (state, name_sort, id);

-- who has said something about one kind of letters
alter table letter_choice add index letter_choice_of_topic (topic, person_id, id, wanted);

-- a part of a name is sought in all dealers' words, which stand together here
alter table dealer add index dealer_sought (pinyin, initials, name, code);
