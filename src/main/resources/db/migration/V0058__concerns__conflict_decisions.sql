-- Whom the company puts first when interests collide (L3): what each side wants, the options, what was decided, and what came of it.
create table conflict_decision (
  id             bigint         not null auto_increment primary key,
  version        int            not null,
  dealer_id      bigint         not null,
  -- the concern that it grew out of: of one in confidence the decision is of its circle too
  concern_id     bigint         null,
  heading        varchar(120)   not null,
  company_wants  varchar(1000)  not null,
  dealer_wants   varchar(1000)  not null,
  state          varchar(16)    not null check (state in ('OPEN', 'ASKED', 'DECIDED', 'WITHDRAWN')),
  recorded_by    bigint         not null,
  recorded_at    datetime(6)    not null,
  option_id      bigint         null,
  protects       varchar(16)    null check (protects in ('DEALER', 'COMPANY', 'BOTH', 'OTHER_SUPPLIER')),
  reasons        varchar(1000)  null,
  amount         decimal(15, 2) null check (amount >= 0),
  currency       varchar(3)     null,
  -- who chose; above the amount of the terms, and for a restriction, a director says yes
  chosen_by      bigint         null,
  chosen_at      datetime(6)    null,
  decided_by     bigint         null,
  decided_at     datetime(6)    null,
  -- the decider's own day: quarters are made of these
  decided_on     date           null,
  outcome        varchar(1000)  null,
  outcome_at     datetime(6)    null,
  constraint conflict_decision_dealer foreign key (dealer_id) references dealer (id),
  constraint conflict_decision_concern foreign key (concern_id) references concern (id),
  constraint conflict_decision_recorded foreign key (recorded_by) references person (id),
  constraint conflict_decision_chosen foreign key (chosen_by) references person (id),
  constraint conflict_decision_decided foreign key (decided_by) references person (id),
  index conflict_by_time (recorded_at, id),
  index conflict_of_dealer (dealer_id, recorded_at, id),
  index conflict_waiting (state, chosen_at, id),
  index conflict_by_day (decided_on, protects, dealer_id, concern_id)
);

create table conflict_option (
  id           bigint         not null auto_increment primary key,
  decision_id  bigint         not null,
  place        int            not null,
  words        varchar(500)   not null,
  serves       varchar(16)    not null check (serves in ('DEALER', 'COMPANY', 'BOTH', 'OTHER_SUPPLIER')),
  amount       decimal(15, 2) null check (amount >= 0),
  currency     varchar(3)     null,
  constraint conflict_option_decision foreign key (decision_id) references conflict_decision (id)
);

-- What was done about a decision or its restriction, by whom, with which words: added, never changed.
create table conflict_step (
  id           bigint        not null auto_increment primary key,
  decision_id  bigint        not null,
  step         varchar(16)   not null,
  by_id        bigint        not null,
  at           datetime(6)   not null,
  words        varchar(1000) null,
  -- of the restriction: the dealer's people read it
  dealer_reads boolean       not null,
  constraint conflict_step_decision foreign key (decision_id) references conflict_decision (id),
  constraint conflict_step_by foreign key (by_id) references person (id)
);

-- The company's own terms for them: one row.
create table conflict_terms (
  id             int            not null primary key check (id = 1),
  version        int            not null,
  -- what a decision may cost before the director is asked
  approve_above  decimal(15, 2) not null check (approve_above >= 0),
  -- what a dealer's word is taken for without proof: for one claim, and in a calendar year
  trust_claim    decimal(15, 2) not null check (trust_claim >= 0),
  trust_year     decimal(15, 2) not null check (trust_year >= 0),
  currency       varchar(3)     not null,
  -- whole days between a restriction's being shown and its beginning
  notice_days    int            not null check (notice_days between 1 and 90)
);
insert into conflict_terms values (1, 0, 5000.00, 500.00, 3000.00, 'CNY', 5);
