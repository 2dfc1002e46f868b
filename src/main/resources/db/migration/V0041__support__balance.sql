-- A dealer's rolling year as it stands (N4): one row each, reckoned from support_month whenever a record changes and when a month
-- begins, so that a whole network is summed from as many rows as it has dealers. Weights in minutes.
create table support_balance (
  dealer_id      bigint  not null primary key,
  month          date    not null,
  records        int     not null,
  unclassified   int     not null,
  care           bigint  not null,
  manage         bigint  not null,
  teach          bigint  not null,
  material       bigint  not null,
  value          bigint  not null,
  stale          boolean not null,
  constraint support_balance_dealer foreign key (dealer_id) references dealer (id),
  index support_balance_due (stale, dealer_id),
  index support_balance_month (month, dealer_id)
);

-- What stands out in it. Answered, it rests until the figure has moved by a step or its bound is another.
create table support_finding (
  dealer_id        bigint         not null,
  kind             varchar(24)    not null check (kind in ('OVER_HELPED', 'MANAGED_NOT_TAUGHT', 'CARED_NOT_MANAGED', 'NO_HELP_AT_MOMENT', 'UNDER_HELPED')),
  figure           int            not null,
  bound            int            not null,
  since            date           not null,
  answer           varchar(1000)  null,
  answered_by      bigint         null,
  answered_at      datetime(6)    null,
  answered_figure  int            null,
  answered_bound   int            null,
  resting          boolean        not null,
  primary key (dealer_id, kind),
  constraint support_finding_dealer foreign key (dealer_id) references dealer (id),
  constraint support_finding_answered_by foreign key (answered_by) references person (id),
  index support_finding_by_kind (kind, dealer_id),
  index support_finding_open (resting, kind, since, dealer_id)
);

-- When one of the policy's key moments came for a dealer: then help should stand beside it.
create table support_moment (
  id          bigint       not null auto_increment primary key,
  dealer_id   bigint       not null,
  moment_id   bigint       not null,
  day         date         not null,
  noted_by    bigint       not null,
  noted_at    datetime(6)  not null,
  removed_at  datetime(6)  null,
  constraint support_moment_dealer foreign key (dealer_id) references dealer (id),
  constraint support_moment_moment foreign key (moment_id) references key_moment (id),
  constraint support_moment_noted_by foreign key (noted_by) references person (id),
  index support_moment_of_dealer (dealer_id, day)
);
alter table support_record add constraint support_key_moment foreign key (key_moment_id) references key_moment (id);
