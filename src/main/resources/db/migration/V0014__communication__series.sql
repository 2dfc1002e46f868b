-- Series: a rhythm as data (M23). Its days are rows of communication_day, laid two years ahead and extended by a job.
create table communication_series (
  id            bigint        not null auto_increment primary key,
  version       int           not null,
  batch         varchar(40)   not null,
  -- an RRULE of RFC 5545; its DTSTART is starts_local in this zone
  rule          varchar(200)  not null,
  starts_local  datetime(6)   not null,
  zone          varchar(64)   not null,
  kind          varchar(16)   not null check (kind in ('HEART_TO_HEART', 'CHECK_IN', 'ROUND', 'PLAN_REVIEW', 'AFTERCARE')),
  way           varchar(8)    not null check (way in ('VISIT', 'PHONE', 'VIDEO', 'OFFICE')),
  title         varchar(120)  null,
  minutes       int           not null check (minutes between 5 and 600),
  -- null: the dealer's own address, looked up when its people are invited
  place         varchar(300)  null,
  shows_guests  boolean       not null,
  on_holiday    varchar(8)    not null check (on_holiday in ('NEAREST', 'SKIP', 'KEEP')),
  organiser_id  bigint        not null,
  state         varchar(8)    not null check (state in ('ACTIVE', 'PAUSED', 'ENDED')),
  -- all its days up to this one have been laid
  laid_until    date          not null,
  -- the version of the time zone rules by which the instants of its days were reckoned
  zone_rules    varchar(16)   not null,
  follows_id    bigint        null,
  created_by    bigint        not null,
  created_at    datetime(6)   not null,
  constraint communication_series_organiser foreign key (organiser_id) references person (id),
  constraint communication_series_follows foreign key (follows_id) references communication_series (id),
  index communication_series_of_organiser (organiser_id, state, id),
  index communication_series_to_lay (state, laid_until, id),
  index communication_series_of_batch (batch, id)
);

create table communication_series_dealer (
  series_id  bigint  not null,
  dealer_id  bigint  not null,
  primary key (series_id, dealer_id),
  constraint communication_series_dealer_series foreign key (series_id) references communication_series (id),
  constraint communication_series_dealer_dealer foreign key (dealer_id) references dealer (id),
  index communication_series_dealer_of (dealer_id, series_id)
);

-- PLANNED: a series has it in its calendar, and nobody is written to (M20).
alter table communication_day
  drop check communication_day_chk_4,
  add constraint communication_day_state check (state in ('DRAFT', 'PLANNED', 'SCHEDULED', 'CLOSED', 'CANCELLED')),
  add column series_id     bigint       null,
  -- which of the series' dates it is, wherever it was moved to: no date is laid twice, by however many nodes
  add column series_date   date         null,
  add column placed        varchar(8)   null check (placed in ('RULE', 'HOLIDAY', 'HAND')),
  -- the start on the wall, from which the instant is reckoned
  add column starts_local  datetime(6)  null,
  add constraint communication_day_series foreign key (series_id) references communication_series (id),
  add unique key communication_day_of_series (series_id, series_date);

-- So many days before a day of a series its people are invited (M20).
alter table nurture_policy add column invite_lead_days int not null default 21;
