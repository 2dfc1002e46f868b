-- What was promised, by whom, to which dealer, and how it ended (P2).
create table promise (
  id             bigint        not null auto_increment primary key,
  version        int           not null,
  dealer_id      bigint        not null,
  side           varchar(8)    not null check (side in ('COMPANY', 'DEALER')),
  owner_id       bigint        not null,
  words          varchar(500)  not null,
  made_on        date          not null,
  due            date          not null,
  state          varchar(12)   not null check (state in ('OPEN', 'AT_RISK', 'DONE', 'KEPT', 'KEPT_LATE', 'BROKEN', 'RENEGOTIATED', 'WITHDRAWN')),
  done_on        date          null,
  settled_on     date          null,
  presumed       boolean       not null,
  proposed_due   date          null,
  about_kind     varchar(16)   null,
  about_id       bigint        null,
  replaces_id    bigint        null,
  made_by        bigint        not null,
  created_at     datetime(6)   not null,
  -- somebody still waits for it: most rows of an old ledger are not, and lists ask for those that are
  pending        boolean       generated always as (state in ('OPEN', 'AT_RISK') or (state = 'DONE' and not presumed)) stored,
  constraint promise_dealer foreign key (dealer_id) references dealer (id),
  constraint promise_owner foreign key (owner_id) references person (id),
  constraint promise_made_by foreign key (made_by) references person (id),
  constraint promise_replaces foreign key (replaces_id) references promise (id),
  index promise_of_dealer (dealer_id, due, id),
  index promise_pending_of_dealer (dealer_id, pending, due, id),
  index promise_of_owner (owner_id, pending, due, id),
  index promise_by_due (due, id),
  index promise_pending (pending, due, id),
  index promise_by_state (state, due, id),
  index promise_done (state, presumed, done_on, id),
  index promise_about (about_kind, about_id)
);

-- Each change of a promise, by whom, when, with what words. A row that takes back the one before it says so.
create table promise_change (
  id          bigint         not null auto_increment primary key,
  promise_id  bigint         not null,
  state       varchar(12)    not null,
  by_id       bigint         not null,
  at          datetime(6)    not null,
  words       varchar(1000)  null,
  new_due     date           null,
  told_on     date           null,
  undoes      boolean        not null,
  constraint promise_change_promise foreign key (promise_id) references promise (id),
  constraint promise_change_by foreign key (by_id) references person (id),
  index promise_change_of_promise (promise_id, id)
);
