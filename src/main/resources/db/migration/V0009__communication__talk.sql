-- What both sides want to talk about, what was said, and what stays inside (C2, C4).
create table agenda_item (
  id          bigint        not null auto_increment primary key,
  version     int           not null,
  day_id      bigint        not null,
  dealer_id   bigint        null,
  side        varchar(8)    not null check (side in ('COMPANY', 'DEALER')),
  by_id       bigint        not null,
  only_for    bigint        null,
  words       varchar(500)  not null,
  position    int           not null,
  state       varchar(10)   not null check (state in ('OPEN', 'SETTLED', 'PROMISED', 'PARKED', 'DROPPED')),
  outcome     varchar(500)  null,
  parked_from bigint        null,
  promise_id  bigint        null,
  created_at  datetime(6)   not null,
  removed_at  datetime(6)   null,
  constraint agenda_item_day foreign key (day_id) references communication_day (id),
  constraint agenda_item_dealer foreign key (dealer_id) references dealer (id),
  constraint agenda_item_by foreign key (by_id) references person (id),
  constraint agenda_item_parked_from foreign key (parked_from) references agenda_item (id),
  index agenda_item_of_day (day_id, position, id),
  index agenda_item_of_dealer (dealer_id, state, id),
  unique key agenda_item_goes_on (day_id, parked_from),
  unique key agenda_item_owed (day_id, promise_id)
);

-- The day's minutes: one row for a dealer at a one-to-one; at a round one for all (dealer_id null) and one for each dealer's own
-- points. NONE: somebody said that there is nothing to write down.
create table minutes (
  id           bigint       not null auto_increment primary key,
  version      int          not null,
  day_id       bigint       not null,
  dealer_id    bigint       null,
  text         mediumtext   not null,
  state        varchar(8)   not null check (state in ('DRAFT', 'SHARED', 'NONE')),
  shares       int          not null,
  shared_at    datetime(6)  null,
  shared_text  mediumtext   null,
  changed_by   bigint       not null,
  changed_at   datetime(6)  not null,
  constraint minutes_day foreign key (day_id) references communication_day (id),
  constraint minutes_dealer foreign key (dealer_id) references dealer (id),
  unique key minutes_once (day_id, (coalesce(dealer_id, 0)))
);

-- Each text as it was shared, never changed: the dealer's word is about one of them.
create table minutes_share (
  minutes_id  bigint       not null,
  number      int          not null,
  text        mediumtext   not null,
  by_id       bigint       not null,
  at          datetime(6)  not null,
  primary key (minutes_id, number),
  constraint minutes_share_minutes foreign key (minutes_id) references minutes (id),
  constraint minutes_share_by foreign key (by_id) references person (id)
);

-- Which line became which promise: sharing again makes none twice. Fingerprint: of owner and words, hex of SHA-256.
create table minutes_promise (
  minutes_id   bigint    not null,
  fingerprint  char(64)  not null,
  promise_id   bigint    not null,
  primary key (minutes_id, fingerprint),
  constraint minutes_promise_minutes foreign key (minutes_id) references minutes (id)
);

-- The dealer's word on shared minutes: confirmed, or a line corrected; the correction stands beside the line.
create table minutes_answer (
  id          bigint         not null auto_increment primary key,
  minutes_id  bigint         not null,
  dealer_id   bigint         not null,
  by_id       bigint         not null,
  at          datetime(6)    not null,
  share       int            not null,
  line        int            null,
  line_text   text           null,
  correction  varchar(1000)  null,
  read_at     datetime(6)    null,
  read_by     bigint         null,
  constraint minutes_answer_minutes foreign key (minutes_id) references minutes (id),
  constraint minutes_answer_dealer foreign key (dealer_id) references dealer (id),
  index minutes_answer_of_minutes (minutes_id, dealer_id, id)
);

-- Never shared: kept in a table of its own, read by its author, the stand-in, and the director with a reason.
create table private_note (
  id          bigint       not null auto_increment primary key,
  version     int          not null,
  day_id      bigint       not null,
  dealer_id   bigint       null,
  author_id   bigint       not null,
  text        mediumtext   not null,
  changed_at  datetime(6)  not null,
  constraint private_note_day foreign key (day_id) references communication_day (id),
  constraint private_note_author foreign key (author_id) references person (id),
  unique key private_note_once (day_id, author_id, (coalesce(dealer_id, 0)))
);

create table attendance (
  day_id     bigint       not null,
  person_id  bigint       not null,
  came       boolean      not null,
  primary key (day_id, person_id),
  constraint attendance_day foreign key (day_id) references communication_day (id),
  constraint attendance_person foreign key (person_id) references person (id)
);

-- "Did you feel heard?": the dealer chooses who may see it; a sum is shown from five answers on.
create table felt_heard (
  id         bigint         not null auto_increment primary key,
  day_id     bigint         not null,
  dealer_id  bigint         not null,
  by_id      bigint         not null,
  score      tinyint        not null check (score between 1 and 5),
  words      varchar(1000)  null,
  circle     varchar(8)     not null check (circle in ('MANAGER', 'SUM')),
  at         datetime(6)    not null,
  unique key felt_heard_once (day_id, dealer_id, by_id),
  constraint felt_heard_day foreign key (day_id) references communication_day (id),
  constraint felt_heard_dealer foreign key (dealer_id) references dealer (id),
  index felt_heard_of_dealer (dealer_id, circle, id)
);
