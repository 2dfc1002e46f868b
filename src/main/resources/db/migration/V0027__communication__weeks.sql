-- Communication weeks: slots are offered to many dealers, each picks one of its own manager's (C1, C3).
alter table communication_day
  drop check communication_day_chk_1,
  add constraint communication_day_kind
    check (kind in ('HEART_TO_HEART', 'CHECK_IN', 'ROUND', 'PLAN_REVIEW', 'AFTERCARE', 'WEEK'));

create table communication_week (
  id             bigint         not null auto_increment primary key,
  version        int            not null,
  title          varchar(120)   not null,
  -- what it is about, as the dealers read it
  words          varchar(1000)  null,
  from_day       date           not null,
  to_day         date           not null,
  zone           varchar(64)    not null,
  pick_until     datetime(6)    not null,
  state          varchar(10)    not null check (state in ('DRAFT', 'OPEN', 'CLOSED', 'CANCELLED')),
  cancel_reason  varchar(500)   null,
  created_by     bigint         not null,
  created_at     datetime(6)    not null,
  opened_at      datetime(6)    null,
  constraint communication_week_days check (from_day <= to_day),
  constraint communication_week_creator foreign key (created_by) references person (id),
  index communication_week_by_day (from_day, id),
  index communication_week_by_deadline (pick_until, id)
);

create table communication_week_slot (
  id          bigint        not null auto_increment primary key,
  version     int           not null,
  week_id     bigint        not null,
  manager_id  bigint        not null,
  starts_at   datetime(6)   not null,
  minutes     int           not null check (minutes between 5 and 600),
  way         varchar(8)    not null check (way in ('VISIT', 'PHONE', 'VIDEO', 'OFFICE')),
  -- null: the dealer's own address, for a visit
  place       varchar(300)  null,
  withdrawn   boolean       not null,
  constraint communication_week_slot_week foreign key (week_id) references communication_week (id),
  constraint communication_week_slot_manager foreign key (manager_id) references person (id),
  unique key communication_week_slot_once (week_id, manager_id, starts_at)
);

-- A dealer that is asked. The slot that it holds, picked or offered to it for a while, is nobody else's: the unique key says so,
-- whatever a hundred dealers press at the same moment.
create table communication_week_guest (
  id             bigint       not null auto_increment primary key,
  version        int          not null,
  week_id        bigint       not null,
  dealer_id      bigint       not null,
  manager_id     bigint       not null,
  standing       varchar(8)   not null check (standing in ('ASKED', 'WAITING', 'OFFERED', 'TAKEN', 'NO')),
  slot_id        bigint       null,
  day_id         bigint       null,
  waiting_since  datetime(6)  null,
  offered_until  datetime(6)  null,
  -- counts what was offered from the waiting list: each offer is a letter of its own
  offers         int          not null,
  constraint communication_week_guest_week foreign key (week_id) references communication_week (id),
  constraint communication_week_guest_dealer foreign key (dealer_id) references dealer (id),
  constraint communication_week_guest_manager foreign key (manager_id) references person (id),
  constraint communication_week_guest_slot_of foreign key (slot_id) references communication_week_slot (id),
  constraint communication_week_guest_day_of foreign key (day_id) references communication_day (id),
  unique key communication_week_guest_once (week_id, dealer_id),
  unique key communication_week_guest_slot (slot_id),
  unique key communication_week_guest_day (day_id),
  index communication_week_guest_of_dealer (dealer_id, week_id),
  index communication_week_guest_offers (standing, offered_until)
);

-- One dealer asks another, whom it does not know, to change places. Neither is asked twice at a time.
create table communication_week_swap (
  id             bigint       not null auto_increment primary key,
  version        int          not null,
  week_id        bigint       not null,
  asking_id      bigint       not null,
  asked_id       bigint       not null,
  asked_by       bigint       not null,
  gives_slot_id  bigint       not null,
  wants_slot_id  bigint       not null,
  state          varchar(9)   not null check (state in ('OPEN', 'AGREED', 'DECLINED', 'LAPSED', 'WITHDRAWN')),
  asked_at       datetime(6)  not null,
  answer_until   datetime(6)  not null,
  constraint communication_week_swap_week foreign key (week_id) references communication_week (id),
  constraint communication_week_swap_asking foreign key (asking_id) references communication_week_guest (id),
  constraint communication_week_swap_asked foreign key (asked_id) references communication_week_guest (id),
  constraint communication_week_swap_person foreign key (asked_by) references person (id),
  constraint communication_week_swap_gives foreign key (gives_slot_id) references communication_week_slot (id),
  constraint communication_week_swap_wants foreign key (wants_slot_id) references communication_week_slot (id),
  unique key communication_week_swap_by ((if(state = 'OPEN', asking_id, null))),
  unique key communication_week_swap_to ((if(state = 'OPEN', asked_id, null))),
  index communication_week_swap_open (state, answer_until)
);
