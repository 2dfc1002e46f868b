-- A change of manager: who signed, what the dealer said, and the clock until the new manager's first real talk (P6).
create table hand_over_letter (
  id               bigint         not null auto_increment primary key,
  version          int            not null,
  dealer_id        bigint         not null,
  from_id          bigint         not null,
  to_id            bigint         not null,
  made_by          bigint         not null,
  made_at          datetime(6)    not null,
  -- days at the dealer: when the new manager is reminded of the first talk, and when it goes up
  remind_on        date           not null,
  talk_by          date           not null,
  matters          varchar(2000)  null,
  from_signed_at   datetime(6)    null,
  -- the director in the place of somebody who has left
  from_signed_by   bigint         null,
  to_signed_at     datetime(6)    null,
  confirmed_at     datetime(6)    null,
  confirmed_by     bigint         null,
  confirmed_words  varchar(1000)  null,
  talk_id          bigint         null,
  talked_at        datetime(6)    null,
  reminded_at      datetime(6)    null,
  climbed_at       datetime(6)    null,
  ended_at         datetime(6)    null,
  -- as if the change had not been; or another change came before this one was through
  ending           varchar(12)    null check (ending in ('TAKEN_BACK', 'OVERTAKEN')),
  open             boolean        generated always as (ended_at is null and (from_signed_at is null or to_signed_at is null
                                    or confirmed_at is null or talked_at is null)) stored not null,
  -- when the round looks at it next
  next_step        date           generated always as (if(ended_at is not null or talked_at is not null or climbed_at is not null, null,
                                    if(reminded_at is null, remind_on, talk_by))) stored,
  constraint hand_over_letter_dealer foreign key (dealer_id) references dealer (id),
  constraint hand_over_letter_from foreign key (from_id) references person (id),
  constraint hand_over_letter_to foreign key (to_id) references person (id),
  constraint hand_over_letter_made_by foreign key (made_by) references person (id),
  index hand_over_letter_of_dealer (dealer_id, made_at, id),
  index hand_over_letter_by_time (made_at, id),
  index hand_over_letter_open (open, made_at, id),
  index hand_over_letter_of_talk (talk_id),
  index hand_over_letter_next_step (next_step, id)
);

-- What stood open on the day of the change, as it was then. Subject: the promise, the day, the measure.
create table hand_over_line (
  letter_id   bigint        not null,
  place       int           not null,
  kind        varchar(16)   not null check (kind in ('OUR_PROMISE', 'DEALER_PROMISE', 'NEXT_DAY', 'TALK', 'MEASURE')),
  subject_id  bigint        not null,
  day         date          null,
  at          datetime(6)   null,
  -- a day's kind, where it has no words of its own
  code        varchar(16)   null,
  words       varchar(500)  null,
  who         varchar(200)  null,
  primary key (letter_id, place),
  constraint hand_over_line_letter foreign key (letter_id) references hand_over_letter (id)
);

-- A dealer that lost its manager and has none yet: whose it was, for the letter that is due when it has one again.
create table hand_over_gap (
  dealer_id  bigint       not null primary key,
  from_id    bigint       not null,
  since      datetime(6)  not null,
  constraint hand_over_gap_dealer foreign key (dealer_id) references dealer (id),
  constraint hand_over_gap_from foreign key (from_id) references person (id)
);
