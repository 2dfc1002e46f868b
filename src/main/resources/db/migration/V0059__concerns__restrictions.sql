-- A restriction of a dealer: only as a decision that a director signed, shown to the dealer before it begins (L3).
create table sanction (
  id           bigint         not null auto_increment primary key,
  version      int            not null,
  decision_id  bigint         not null,
  dealer_id    bigint         not null,
  kind         varchar(16)    not null check (kind in ('FUNDS_WITHHELD', 'SALE_THREATENED', 'SALE_WITHDRAWN', 'OTHER')),
  what         varchar(500)   not null,
  why          varchar(1000)  not null,
  tried        varchar(1000)  not null,
  from_day     date           not null,
  until_day    date           not null,
  state        varchar(16)    not null check (state in ('PROPOSED', 'SIGNED', 'SHOWN', 'IN_EFFECT', 'ENDED', 'LIFTED')),
  -- whole days between its being shown and its beginning, as they were when it was signed
  notice_days  int            not null,
  signed_by    bigint         null,
  signed_at    datetime(6)    null,
  -- whom the dealer asks for a second look
  reviewer_id  bigint         null,
  shown_at     datetime(6)    null,
  shown_how    varchar(8)     null check (shown_how in ('PORTAL', 'LETTER')),
  begins_on    date           null,
  ended_at     datetime(6)    null,
  -- the dealer asked for a second look, and when it was taken
  asked_at     datetime(6)    null,
  looked_at    datetime(6)    null,
  unique key sanction_of_decision (decision_id),
  constraint sanction_decision foreign key (decision_id) references conflict_decision (id),
  constraint sanction_dealer foreign key (dealer_id) references dealer (id),
  constraint sanction_signed foreign key (signed_by) references person (id),
  constraint sanction_reviewer foreign key (reviewer_id) references person (id),
  -- no restriction is anything before a director has signed it, and none begins that was not shown
  constraint sanction_is_signed check (state = 'PROPOSED' or signed_by is not null),
  constraint sanction_is_shown check (state <> 'IN_EFFECT' or shown_at is not null and begins_on is not null),
  index sanction_of_dealer (dealer_id, state),
  index sanction_begins (state, begins_on, id),
  index sanction_ends (state, until_day, id)
);
