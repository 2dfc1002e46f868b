-- The development plan (N1): one for each dealer, in versions. A version's words stand in planned_goal, planned_target and
-- planned_measure; once agreed, no statement changes them. A goal and a measure keep their key through all versions.
create table development_plan (
  id             bigint       not null auto_increment primary key,
  version        int          not null,
  dealer_id      bigint       not null,
  first_year     int          not null,
  years          int          not null check (years in (5, 10)),
  standing       varchar(8)   not null check (standing in ('DRAFT', 'OFFERED', 'AGREED')),
  agreed_number  int          null,
  review_due     date         null,
  staff_sees     boolean      not null,
  made_by        bigint       not null,
  made_at        datetime(6)  not null,
  unique key development_plan_of_dealer (dealer_id),
  constraint development_plan_dealer foreign key (dealer_id) references dealer (id)
);

create table plan_version (
  id          bigint         not null auto_increment primary key,
  version     int            not null,
  plan_id     bigint         not null,
  number      int            not null,
  state       varchar(8)     not null check (state in ('DRAFT', 'OFFERED', 'AGREED')),
  aim         varchar(300)   not null,
  vision      varchar(2000)  not null,
  because     varchar(8)     null check (because in ('MARKET', 'US', 'DEALER')),
  why         varchar(1000)  null,
  made_by     bigint         not null,
  made_at     datetime(6)    not null,
  offered_at  datetime(6)    null,
  agreed_by   bigint         null,
  agreed_at   datetime(6)    null,
  unique key plan_version_number (plan_id, number),
  -- one at a time is being written or waits for the dealer
  unique key plan_version_open ((if(state <> 'AGREED', plan_id, null))),
  constraint plan_version_agreed check ((state = 'AGREED') = (agreed_by is not null) and (state = 'AGREED') = (agreed_at is not null)),
  constraint plan_version_plan foreign key (plan_id) references development_plan (id)
);

-- What happened to a plan: only ever added to. A dissent stays for ever.
create table plan_event (
  id          bigint         not null auto_increment primary key,
  plan_id     bigint         not null,
  version_id  bigint         not null,
  kind        varchar(12)    not null check (kind in ('STARTED', 'NEW_VERSION', 'OFFERED', 'TAKEN_BACK', 'ASKED', 'AGREED', 'DISSENT', 'REVIEWED')),
  words       varchar(1000)  null,
  by_id       bigint         not null,
  at          datetime(6)    not null,
  index plan_event_of_plan (plan_id, id),
  constraint plan_event_plan foreign key (plan_id) references development_plan (id),
  constraint plan_event_version foreign key (version_id) references plan_version (id)
);

create table plan_goal (
  id         bigint  not null auto_increment primary key,
  plan_id    bigint  not null,
  index plan_goal_of_plan (plan_id),
  constraint plan_goal_plan foreign key (plan_id) references development_plan (id)
);

create table planned_goal (
  id          bigint          not null auto_increment primary key,
  version     int             not null,
  version_id  bigint          not null,
  goal_id     bigint          not null,
  theme       varchar(8)      not null check (theme in ('SALES', 'PEOPLE', 'SHOP', 'SERVICE', 'LEARNING', 'MONEY')),
  words       varchar(200)    not null,
  unit        varchar(30)     not null,
  start       decimal(16, 2)  null,
  side        varchar(8)      not null check (side in ('COMPANY', 'DEALER')),
  owner_id    bigint          null,
  proof       varchar(8)      null check (proof in ('PHOTO', 'DOCUMENT', 'FIGURE', 'VISIT')),
  changed_by  bigint          not null,
  unique key planned_goal_once (version_id, goal_id),
  constraint planned_goal_version foreign key (version_id) references plan_version (id),
  constraint planned_goal_goal foreign key (goal_id) references plan_goal (id)
);

create table planned_target (
  planned_goal_id  bigint          not null,
  year             int             not null,
  target           decimal(16, 2)  not null,
  primary key (planned_goal_id, year),
  constraint planned_target_goal foreign key (planned_goal_id) references planned_goal (id) on delete cascade
);

-- What became of a goal in a year: beside the versions, not in them.
create table goal_actual (
  goal_id   bigint          not null,
  year      int             not null,
  actual    decimal(16, 2)  not null,
  noted_by  bigint          not null,
  noted_at  datetime(6)     not null,
  primary key (goal_id, year),
  constraint goal_actual_goal foreign key (goal_id) references plan_goal (id)
);

-- How a measure goes; and what was agreed about it last, so that lists and reminders need no version. Pending: agreed and open.
create table plan_measure (
  id         bigint         not null auto_increment primary key,
  version    int            not null,
  plan_id    bigint         not null,
  dealer_id  bigint         not null,
  agreed     boolean        not null,
  words      varchar(200)   null,
  side       varchar(8)     null check (side in ('COMPANY', 'DEALER')),
  owner_id   bigint         null,
  year       int            null,
  due        date           null,
  status     varchar(10)    not null check (status in ('PLANNED', 'ON_COURSE', 'DONE', 'SLIPPED', 'DROPPED')),
  because    varchar(8)     null check (because in ('MARKET', 'US', 'DEALER')),
  why        varchar(1000)  null,
  expected   date           null,
  done_on    date           null,
  pending    boolean        as (agreed and status in ('PLANNED', 'ON_COURSE', 'SLIPPED')) stored not null,
  wait_until date           as (coalesce(expected, due)) stored null,
  index plan_measure_of_plan (plan_id),
  index plan_measure_of_dealer (dealer_id, pending, due, id),
  index plan_measure_of_owner (owner_id, pending, due, id),
  index plan_measure_by_day (pending, wait_until, id),
  constraint plan_measure_plan foreign key (plan_id) references development_plan (id),
  constraint plan_measure_dealer foreign key (dealer_id) references dealer (id)
);

create table planned_measure (
  id          bigint          not null auto_increment primary key,
  version     int             not null,
  version_id  bigint          not null,
  measure_id  bigint          not null,
  theme       varchar(8)      not null check (theme in ('SALES', 'PEOPLE', 'SHOP', 'SERVICE', 'LEARNING', 'MONEY')),
  words       varchar(200)    not null,
  side        varchar(8)      not null check (side in ('COMPANY', 'DEALER')),
  owner_id    bigint          null,
  other_side  varchar(300)    null,
  year        int             not null,
  due         date            null,
  quantity    decimal(16, 2)  null,
  unit        varchar(30)     null,
  cost        decimal(16, 2)  null,
  currency    char(3)         null,
  proof       varchar(8)      null check (proof in ('PHOTO', 'DOCUMENT', 'FIGURE', 'VISIT')),
  changed_by  bigint          not null,
  unique key planned_measure_once (version_id, measure_id),
  constraint planned_measure_due check (due is null or year(due) = year),
  constraint planned_measure_cost check ((cost is null) = (currency is null)),
  constraint planned_measure_version foreign key (version_id) references plan_version (id),
  constraint planned_measure_measure foreign key (measure_id) references plan_measure (id)
);

-- Each word about how a measure goes: only ever added to.
create table measure_step (
  id          bigint         not null auto_increment primary key,
  measure_id  bigint         not null,
  status      varchar(10)    not null,
  because     varchar(8)     null,
  why         varchar(1000)  null,
  expected    date           null,
  by_id       bigint         not null,
  at          datetime(6)    not null,
  index measure_step_of_measure (measure_id, id),
  constraint measure_step_measure foreign key (measure_id) references plan_measure (id)
);
