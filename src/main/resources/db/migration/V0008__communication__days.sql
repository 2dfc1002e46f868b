-- Days to talk. A day is one event with its own UID (M20); a dealer that comes has a seat at it: one at a one-to-one, several at a round.
create table communication_day (
  id              bigint        not null auto_increment primary key,
  version         int           not null,
  uid             varchar(80)   not null,
  sequence        int           not null,
  kind            varchar(16)   not null check (kind in ('HEART_TO_HEART', 'CHECK_IN', 'ROUND', 'PLAN_REVIEW', 'AFTERCARE')),
  way             varchar(8)    not null check (way in ('VISIT', 'PHONE', 'VIDEO', 'OFFICE')),
  title           varchar(120)  null,
  organiser_id    bigint        not null,
  starts_at       datetime(6)   not null,
  minutes         int           not null check (minutes between 5 and 600),
  zone            varchar(64)   not null,
  place           varchar(300)  null,
  state           varchar(10)   not null check (state in ('DRAFT', 'SCHEDULED', 'CLOSED', 'CANCELLED')),
  shows_guests    boolean       not null,
  batch           varchar(40)   null,
  cancel_reason   varchar(500)  null,
  created_by      bigint        not null,
  created_at      datetime(6)   not null,
  -- when this sequence began; reminders missed by a move are found by it (M7)
  changed_at      datetime(6)   not null,
  -- the start that the invited were last told, null as long as no letter can have left
  told_starts_at  datetime(6)   null,
  unique key communication_day_uid (uid),
  constraint communication_day_organiser foreign key (organiser_id) references person (id),
  index communication_day_of_organiser (organiser_id, starts_at, id),
  index communication_day_by_start (starts_at, id),
  index communication_day_by_change (changed_at, id)
);

-- Start and state stand here too, so that a dealer's days are found by one index.
create table seat (
  id            bigint       not null auto_increment primary key,
  version       int          not null,
  day_id        bigint       not null,
  dealer_id     bigint       not null,
  starts_at     datetime(6)  not null,
  day_state     varchar(10)  not null,
  answer        varchar(12)  not null check (answer in ('NONE', 'COMING', 'NOT_COMING', 'ANOTHER_TIME')),
  came          varchar(8)   null check (came in ('YES', 'NO')),
  removed_at    datetime(6)  null,
  unique key seat_once (day_id, dealer_id),
  constraint seat_day foreign key (day_id) references communication_day (id),
  constraint seat_dealer foreign key (dealer_id) references dealer (id),
  index seat_of_dealer (dealer_id, starts_at, day_id),
  index seat_by_start (starts_at, day_id)
);

-- One for each person and time: a move removes it and asks anew, so a link to the old time finds out that it is dead (M17).
create table invitation (
  id            bigint         not null auto_increment primary key,
  version       int            not null,
  seat_id       bigint         not null,
  person_id     bigint         not null,
  sequence      int            not null,
  answer        varchar(12)    not null check (answer in ('NONE', 'COMING', 'NOT_COMING', 'ANOTHER_TIME')),
  answered_at   datetime(6)    null,
  answered_by   bigint         null,
  way           varchar(8)     null check (way in ('LINK', 'PORTAL', 'STAFF')),
  words         varchar(1000)  null,
  proposed_at   datetime(6)    null,
  invited_at    datetime(6)    not null,
  removed_at    datetime(6)    null,
  unique key invitation_once (seat_id, person_id, sequence),
  constraint invitation_seat foreign key (seat_id) references seat (id),
  constraint invitation_person foreign key (person_id) references person (id),
  index invitation_by_answer (answered_at, id)
);
