-- Support that comes again and again (N4): what is given, and in which rhythm. next_day is the first of its days that was not
-- proposed yet; null: there is none any more.
create table support_repeat (
  id           bigint         not null auto_increment primary key,
  version      int            not null,
  dealer_id    bigint         not null,
  rule         varchar(200)   not null,
  starts_on    date           not null,
  next_day     date           null,
  form         varchar(16)    not null,
  intent       varchar(6)     not null check (intent in ('CARE', 'MANAGE', 'TEACH')),
  words        varchar(500)   not null,
  minutes      int            not null,
  amount       decimal(15, 2) null,
  currency     char(3)        null,
  given_by     bigint         not null,
  by_itself    boolean        not null,
  state        varchar(6)     not null check (state in ('ACTIVE', 'ENDED')),
  ended_why    varchar(500)   null,
  made_by      bigint         not null,
  made_at      datetime(6)    not null,
  constraint support_repeat_dealer foreign key (dealer_id) references dealer (id),
  constraint support_repeat_given_by foreign key (given_by) references person (id),
  constraint support_repeat_made_by foreign key (made_by) references person (id),
  index support_repeat_of_dealer (dealer_id, state, id),
  index support_repeat_due (state, next_day, id)
);

-- One of its days that has come: proposed until somebody accepts or skips it. A day comes once, whoever walks the round.
create table support_proposal (
  id          bigint        not null auto_increment primary key,
  version     int           not null,
  repeat_id   bigint        not null,
  dealer_id   bigint        not null,
  day         date          not null,
  state       varchar(8)    not null check (state in ('OPEN', 'ACCEPTED', 'SKIPPED')),
  support_id  bigint        null,
  reason      varchar(500)  null,
  settled_by  bigint        null,
  settled_at  datetime(6)   null,
  unique key support_proposal_once (repeat_id, day),
  constraint support_proposal_repeat foreign key (repeat_id) references support_repeat (id),
  constraint support_proposal_dealer foreign key (dealer_id) references dealer (id),
  constraint support_proposal_support foreign key (support_id) references support_record (id),
  constraint support_proposal_settled_by foreign key (settled_by) references person (id),
  index support_proposal_of_dealer (dealer_id, state, day, id),
  index support_proposal_open (state, day, id)
);
