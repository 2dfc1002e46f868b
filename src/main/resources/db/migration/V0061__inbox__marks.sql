-- Up to which word somebody has read a matter, and up to which one it was dealt with: what is said after that brings it back. Kind and key
-- name the matter, no key upwards. A desk is 0, who has the dealer in care and who stands in, or a person by itself.
create table inbox_seen (
  person_id   bigint       not null,
  kind        varchar(12)  not null,
  subject_id  bigint       not null,
  until_at    datetime(6)  not null,
  primary key (person_id, kind, subject_id),
  constraint inbox_seen_person foreign key (person_id) references person (id)
);

create table inbox_done (
  desk_id     bigint       not null,
  kind        varchar(12)  not null,
  subject_id  bigint       not null,
  until_at    datetime(6)  not null,
  by_id       bigint       not null,
  at          datetime(6)  not null,
  primary key (desk_id, kind, subject_id),
  constraint inbox_done_by foreign key (by_id) references person (id)
);

-- A whole network's inbox begins with what was said last, not with ten thousand dealers.
alter table concern_message add index concern_message_said (side, at, concern_id);
alter table promise_change add index promise_change_by_time (at, promise_id);
alter table dealer_message
  add index dealer_message_new (state, received_at, id),
  add index dealer_message_by_time (received_at, id);
alter table minutes_answer add index minutes_answer_by_time (at, line, id);

-- topics for one reader alone: a handful among all
alter table agenda_item add index agenda_item_only_for (only_for, created_at, id);
