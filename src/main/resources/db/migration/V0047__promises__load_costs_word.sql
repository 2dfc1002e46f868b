-- The company's own terms for promises (P1, P3): one row.
create table promise_terms (
  id             int            not null primary key check (id = 1),
  version        int            not null,
  -- things to do that fit into a week of five working days
  week_capacity  int            not null check (week_capacity between 1 and 500),
  -- what keeping a promise may cost before the director is asked
  approve_above  decimal(15, 2) not null check (approve_above >= 0),
  currency       varchar(3)     not null,
  sentence_en    varchar(500)   not null,
  sentence_zh    varchar(500)   not null
);
insert into promise_terms values (1, 0, 25, 2000.00, 'CNY',
  'We are bound by our word, whoever of us has given it. A promise and an apology stand beside the contract and change nothing in it.',
  '我们说到做到，不论由谁说出。承诺和道歉是合同之外的诚意，不改变合同条款。');

alter table promise
  -- the first day on which the other side was told that it may be late
  add column told_on        date          null,
  -- how often another day was agreed for it before
  add column renegotiations int           not null default 0,
  -- made although the week was full: what lay in it then, and what fits into it
  add column load_then      int           null,
  add column capacity_then  int           null,
  -- what an outcome counts in the index of promises kept (P2); null: no outcome yet, or none that counts
  add column score          decimal(9, 8) generated always as (
    case state
      when 'KEPT' then 1
      when 'KEPT_LATE' then greatest(0, 1 - datediff(done_on, due) / greatest(7, datediff(due, made_on)))
      when 'BROKEN' then 0
    end) stored,
  add index promise_word_of_owner (owner_id, side, due, id, score, state, presumed, told_on, renegotiations),
  add index promise_word_of_dealer (dealer_id, side, due, id, score, state, presumed, told_on, renegotiations);

-- Which other way was offered when it was said that it may be late (P3).
alter table promise_change add column alternatives varchar(1000) null;

-- What it costs to keep a promise that may be late, and whether the company pays (P3).
create table promise_cost (
  promise_id  bigint         not null primary key,
  version     int            not null,
  amount      decimal(15, 2) not null check (amount >= 0),
  currency    varchar(3)     not null,
  words       varchar(1000)  not null,
  state       varchar(8)     not null check (state in ('NOTED', 'ASKED', 'APPROVED', 'DECLINED')),
  asked_by    bigint         not null,
  asked_at    datetime(6)    not null,
  decided_by  bigint         null,
  decided_at  datetime(6)    null,
  decision    varchar(1000)  null,
  constraint promise_cost_promise foreign key (promise_id) references promise (id),
  constraint promise_cost_asked_by foreign key (asked_by) references person (id),
  constraint promise_cost_decided_by foreign key (decided_by) references person (id),
  index promise_cost_waiting (state, asked_at, promise_id)
);
