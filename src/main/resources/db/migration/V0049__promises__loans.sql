-- How often and how many times a dealer is reminded of what it owes, whatever it is (P5): one row.
create table nag_limit (
  id          int  not null primary key check (id = 1),
  version     int  not null,
  every_days  int  not null check (every_days between 1 and 90),
  most_times  int  not null check (most_times between 0 and 20)
);
insert into nag_limit values (1, 1, 7, 3);

-- Each thing that a dealer was reminded of: how often, when last, and when it was enough.
create table nag_matter (
  id          bigint        not null auto_increment primary key,
  dealer_id   bigint        not null,
  matter      varchar(16)   not null,
  subject_id  bigint        not null,
  times       int           not null,
  last_at     datetime(6)   null,
  last_key    varchar(200)  null,
  stopped_at  datetime(6)   null,
  unique key nag_matter_once (matter, subject_id)
);

-- Spare units, and replacements that went out before the old unit came back (P5).
create table loan (
  id              bigint         not null auto_increment primary key,
  version         int            not null,
  dealer_id       bigint         not null,
  kind            varchar(12)    not null check (kind in ('SPARE', 'REPLACEMENT')),
  item            varchar(200)   not null,
  serial          varchar(80)    null,
  amount          decimal(15, 2) null,
  currency        varchar(3)     null,
  sent_on         date           not null,
  expected_back   date           not null,
  -- the dealer says that it is on its way
  said_sent_on    date           null,
  returned_on     date           null,
  back_condition  varchar(12)    null check (back_condition in ('GOOD', 'WORN', 'DAMAGED', 'INCOMPLETE')),
  note            varchar(1000)  null,
  made_by         bigint         not null,
  created_at      datetime(6)    not null,
  waiting         boolean        generated always as (returned_on is null) stored,
  constraint loan_dealer foreign key (dealer_id) references dealer (id),
  constraint loan_made_by foreign key (made_by) references person (id),
  index loan_of_dealer (dealer_id, waiting, expected_back, id),
  index loan_waiting (waiting, expected_back, id),
  index loan_by_day (expected_back, id)
);

-- Reminders have stopped: the talk that is proposed asks how things are, not for what is owed.
alter table aftercare_deed drop check aftercare_deed_chk_1;
alter table aftercare_deed add constraint aftercare_deed_kind
  check (deed in ('SUPPORT', 'DELIVERY', 'CONCERN', 'NEW_UNIT', 'QUIET'));
