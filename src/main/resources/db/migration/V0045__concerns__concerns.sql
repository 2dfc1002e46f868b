-- What dealers say (L1): how it stands, who answers, by when. Whether it was sent past the manager is told by in_confidence.
create table concern_topic (
  id       bigint       not null auto_increment primary key,
  name_en  varchar(60)  not null,
  name_zh  varchar(60)  not null,
  place    int          not null,
  retired  boolean      not null
);

create table concern (
  id                bigint         not null auto_increment primary key,
  version           int            not null,
  dealer_id         bigint         not null,
  kind              varchar(12)    not null check (kind in ('COMPLAINT', 'WORRY', 'REQUEST', 'SUGGESTION', 'PRAISE')),
  urgency           varchar(16)    not null check (urgency in ('CUSTOMER_WAITING', 'URGENT', 'NORMAL')),
  topic_id          bigint         null,
  addressee         varchar(8)     not null check (addressee in ('MANAGER', 'DIRECTOR')),
  owner_id          bigint         null,
  raised_by         bigint         not null,
  logged_by         bigint         not null,
  way               varchar(8)     not null check (way in ('PORTAL', 'MAIL', 'STAFF')),
  heading           varchar(160)   not null,
  raised_at         datetime(6)    not null,
  state             varchar(12)    not null check (state in ('RECEIVED', 'ACKNOWLEDGED', 'UNDERSTOOD', 'ACTING', 'RESOLVED', 'CONFIRMED')),
  why               varchar(1000)  null,
  heated            boolean        not null,
  -- how often it came back to its beginning: its clocks and alarms are those of this opening
  opening           int            not null,
  ack_warn          datetime(6)    not null,
  ack_due           datetime(6)    not null,
  solve_warn        datetime(6)    not null,
  solve_due         datetime(6)    not null,
  -- the company asked something and waits for the dealer: no clock runs
  waiting_since     datetime(6)    null,
  answered_at       datetime(6)    null,
  resolution        varchar(8)     null check (resolution in ('PROMISE', 'MEASURE', 'REASON', 'THANKS')),
  resolution_id     bigint         null,
  resolution_words  varchar(1000)  null,
  resolved_at       datetime(6)    null,
  confirmed_at      datetime(6)    null,
  relapse_of        bigint         null,
  open              boolean        generated always as (state in ('RECEIVED', 'ACKNOWLEDGED', 'UNDERSTOOD', 'ACTING')) stored,
  -- of the one clock that runs now; null: none does
  warn_at           datetime(6)    generated always as (case when waiting_since is not null or state in ('RESOLVED', 'CONFIRMED') then null
                                                             when state = 'RECEIVED' then ack_warn else solve_warn end) stored,
  due_at            datetime(6)    generated always as (case when waiting_since is not null or state in ('RESOLVED', 'CONFIRMED') then null
                                                             when state = 'RECEIVED' then ack_due else solve_due end) stored,
  constraint concern_dealer foreign key (dealer_id) references dealer (id),
  constraint concern_topic_of foreign key (topic_id) references concern_topic (id),
  constraint concern_owner foreign key (owner_id) references person (id),
  constraint concern_raised_by foreign key (raised_by) references person (id),
  constraint concern_logged_by foreign key (logged_by) references person (id),
  constraint concern_relapse foreign key (relapse_of) references concern (id),
  index concern_of_dealer (dealer_id, raised_at, id),
  index concern_open_of_dealer (dealer_id, open, raised_at, id),
  index concern_by_time (raised_at, id),
  index concern_open (open, raised_at, id),
  index concern_of_owner (owner_id, open, due_at),
  index concern_again (dealer_id, topic_id, resolved_at),
  index concern_warn (warn_at, id),
  index concern_due (due_at, id)
);

-- What both sides said. A heated concern's answer is HELD until another person has read it; the dealer reads what was SENT, nothing else.
create table concern_message (
  id          bigint         not null auto_increment primary key,
  concern_id  bigint         not null,
  side        varchar(8)     not null check (side in ('COMPANY', 'DEALER')),
  by_id       bigint         not null,
  at          datetime(6)    not null,
  words       varchar(4000)  not null,
  state       varchar(8)     not null check (state in ('SENT', 'HELD', 'RETURNED')),
  -- ASK waits for the dealer's answer; OFFER is a solution
  meant       varchar(8)     not null check (meant in ('SAY', 'ASK', 'OFFER')),
  read_by     bigint         null,
  read_words  varchar(1000)  null,
  constraint concern_message_of foreign key (concern_id) references concern (id),
  constraint concern_message_by foreign key (by_id) references person (id),
  constraint concern_message_read_by foreign key (read_by) references person (id),
  index concern_message_in (concern_id, id),
  index concern_message_held (state, id)
);

-- Each step, by whom, when: added, never changed.
create table concern_step (
  id          bigint         not null auto_increment primary key,
  concern_id  bigint         not null,
  step        varchar(16)    not null,
  by_id       bigint         not null,
  at          datetime(6)    not null,
  words       varchar(1000)  null,
  constraint concern_step_of foreign key (concern_id) references concern (id),
  constraint concern_step_by foreign key (by_id) references person (id),
  index concern_step_in (concern_id, id)
);

-- What the company's people write for each other; no query of a dealer's side names this table.
create table concern_note (
  id          bigint         not null auto_increment primary key,
  concern_id  bigint         not null,
  by_id       bigint         not null,
  at          datetime(6)    not null,
  words       varchar(2000)  not null,
  constraint concern_note_of foreign key (concern_id) references concern (id),
  constraint concern_note_by foreign key (by_id) references person (id),
  index concern_note_in (concern_id, id)
);

-- Whose fault it was (L2): recorded apart, never in a dealer's sight, nor in its history. Help does not wait for it.
create table concern_fault (
  concern_id  bigint         not null primary key,
  whose       varchar(8)     not null check (whose in ('COMPANY', 'DEALER', 'BOTH', 'OTHERS', 'NOBODY')),
  words       varchar(1000)  null,
  by_id       bigint         not null,
  at          datetime(6)    not null,
  constraint concern_fault_of foreign key (concern_id) references concern (id),
  constraint concern_fault_by foreign key (by_id) references person (id)
);

-- That somebody was warned, or that it went up: one row for each step of each clock of each opening, so that no round does one twice.
create table concern_alarm (
  concern_id  bigint       not null,
  opening     int          not null,
  clock       varchar(8)   not null check (clock in ('ANSWER', 'SOLUTION')),
  step        varchar(12)  not null check (step in ('WARNED', 'ESCALATED')),
  at          datetime(6)  not null,
  primary key (concern_id, opening, clock, step),
  constraint concern_alarm_of foreign key (concern_id) references concern (id)
);
