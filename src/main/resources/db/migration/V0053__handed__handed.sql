-- What was handed to a colleague, of which matter, with which date, and what the colleague said (P7). Kind and key name the matter, no key
-- upwards; about_kind and about_id the one in whose circle it stays (C6). Of one matter one is open at a time: the dealer reads where it is.
create table handed (
  id            bigint         not null auto_increment primary key,
  version       int            not null,
  kind          varchar(16)    not null,
  subject_id    bigint         not null,
  dealer_id     bigint         not null,
  about_kind    varchar(16)    null,
  about_id      bigint         null,
  by_id         bigint         not null,
  colleague_id  bigint         not null,
  -- the colleague's, then
  department    varchar(12)    null,
  wanted        varchar(1000)  not null,
  handed_at     datetime(6)    not null,
  first_due     date           not null,
  due           date           not null,
  extensions    int            not null,
  state         varchar(12)    not null check (state in ('OPEN', 'DONE', 'CANNOT', 'TAKEN_BACK', 'SETTLED')),
  answered_at   datetime(6)    null,
  answer        varchar(1000)  null,
  -- answered, and who handed it has not looked at that
  unread        boolean        not null,
  -- what the clock does next, and when; null: nothing
  next_step     varchar(12)    null check (next_step in ('REMINDED', 'LATE', 'CLIMBED')),
  next_at       datetime(6)    null,
  open          boolean        generated always as (state = 'OPEN') stored,
  one_open      varchar(40)    generated always as (if(state = 'OPEN', concat(kind, ':', subject_id), null)) stored,
  unique key handed_one_open (one_open),
  constraint handed_dealer foreign key (dealer_id) references dealer (id),
  constraint handed_by foreign key (by_id) references person (id),
  constraint handed_colleague foreign key (colleague_id) references person (id),
  index handed_to (colleague_id, open, due, id),
  index handed_from (by_id, open, due, id),
  index handed_news (by_id, unread, id),
  index handed_of_dealer (dealer_id, open, due, id),
  index handed_by_day (open, due, id),
  index handed_of_matter (kind, subject_id, id),
  index handed_next (next_at, id)
);

-- How it went, by whom, when.
create table handed_step (
  id         bigint         not null auto_increment primary key,
  handed_id  bigint         not null,
  step       varchar(12)    not null check (step in ('HANDED', 'REMINDED', 'LATE', 'CLIMBED', 'LONGER', 'DONE', 'CANNOT', 'TAKEN_BACK',
                                                     'UNDONE', 'SETTLED')),
  by_id      bigint         not null,
  at         datetime(6)    not null,
  words      varchar(1000)  null,
  due        date           null,
  constraint handed_step_handed foreign key (handed_id) references handed (id),
  constraint handed_step_by foreign key (by_id) references person (id),
  index handed_step_of (handed_id, id)
);
