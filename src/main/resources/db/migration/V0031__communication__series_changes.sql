-- What a change or an end of a series replaced, so that it can be put back as long as the letters about it wait (M10, M24): the series
-- as it was, and each of its days to come as it was. Kept for a day.
create table communication_series_change (
  id              bigint        not null auto_increment primary key,
  series_id       bigint        not null,
  -- the series that goes on from a day on, if the change made one
  followed_by     bigint        null,
  -- of the series behind the change: what was changed again is not put back; null as long as the change is being made
  version_after   int           null,
  made_at         datetime(6)   not null,
  undone_at       datetime(6)   null,
  rule            varchar(200)  not null,
  starts_local    datetime(6)   not null,
  zone            varchar(64)   not null,
  kind            varchar(16)   not null,
  way             varchar(8)    not null,
  title           varchar(120)  null,
  minutes         int           not null,
  place           varchar(300)  null,
  shows_guests    boolean       not null,
  on_holiday      varchar(8)    not null,
  organiser_id    bigint        not null,
  state           varchar(8)    not null,
  laid_until      date          not null,
  constraint communication_series_change_series foreign key (series_id) references communication_series (id),
  index communication_series_change_by_time (made_at, id)
);

create table communication_day_before (
  change_id       bigint        not null,
  day_id          bigint        not null,
  -- of the day behind the change; null: the change took it out
  version_after   int           null,
  uid             varchar(80)   not null,
  sequence        int           not null,
  kind            varchar(16)   not null,
  way             varchar(8)    not null,
  title           varchar(120)  null,
  organiser_id    bigint        not null,
  starts_at       datetime(6)   not null,
  minutes         int           not null,
  zone            varchar(64)   not null,
  place           varchar(300)  null,
  state           varchar(10)   not null,
  shows_guests    boolean       not null,
  batch           varchar(40)   null,
  cancel_reason   varchar(500)  null,
  created_by      bigint        not null,
  created_at      datetime(6)   not null,
  changed_at      datetime(6)   not null,
  told_starts_at  datetime(6)   null,
  series_id       bigint        not null,
  series_date     date          not null,
  placed          varchar(8)    not null,
  starts_local    datetime(6)   not null,
  primary key (change_id, day_id),
  constraint communication_day_before_change foreign key (change_id) references communication_series_change (id) on delete cascade
);

-- The dealer has left us, and somebody has said that this talk is held all the same.
alter table seat add column kept_at datetime(6) null;
