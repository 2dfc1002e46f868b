-- How long before a day a person is reminded; no rows means the house's own offsets (7 days and 1 day).
create table reminder_offset (
  person_id     bigint  not null,
  minutes       int     not null check (minutes between 15 and 129600),
  primary key (person_id, minutes),
  constraint reminder_offset_person foreign key (person_id) references person (id)
);
create table reminder_choice (
  person_id     bigint   not null primary key,
  own_offsets   boolean  not null,
  constraint reminder_choice_person foreign key (person_id) references person (id)
);

-- How far each source has been asked what is due, so that a restart or a jump of the clock loses nothing (M6).
create table reminder_round (
  source   varchar(200)  not null primary key,
  reached  datetime(6)   not null
);
