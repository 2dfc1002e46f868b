-- Dealers, their people, their managers; and who may see which dealer from when to when.
create table area (
  id    bigint       not null auto_increment primary key,
  name  varchar(80)  not null,
  unique key area_name (name)
);

create table nurture_policy (
  stage                varchar(12)  not null primary key check (stage in ('STARTING', 'GROWING', 'ESTABLISHED')),
  version              int          not null,
  kind                 varchar(8)   not null check (kind in ('LEAN', 'ENRICH')),
  check_in_every_days  int          not null,
  longest_silence_days int          not null,
  done_grace_days      int          not null,
  presumed_kept_days   int          not null
);
insert into nurture_policy values
  ('STARTING', 0, 'LEAN', 14, 21, 7, 14), ('GROWING', 0, 'LEAN', 28, 30, 7, 14), ('ESTABLISHED', 0, 'ENRICH', 42, 60, 7, 14);

create table dealer (
  id          bigint         not null auto_increment primary key,
  version     int            not null,
  code        varchar(40)    not null,
  name        varchar(120)   not null,
  pinyin      varchar(400)   not null,
  initials    varchar(120)   not null,
  area_id     bigint         null,
  province    varchar(40)    null,
  city        varchar(40)    null,
  address     varchar(300)   null,
  longitude   decimal(10, 6) null,
  latitude    decimal(9, 6)  null,
  industry    varchar(60)    null,
  level       varchar(20)    null,
  source      varchar(60)    null,
  stage       varchar(12)    not null check (stage in ('STARTING', 'GROWING', 'ESTABLISHED')),
  zone        varchar(64)    not null,
  country     char(2)        not null,
  manager_id  bigint         null,
  state       varchar(8)     not null check (state in ('ACTIVE', 'LEFT')),
  note        varchar(500)   null,
  created_at  datetime(6)    not null,
  unique key dealer_code (code),
  index dealer_by_name (pinyin, id),
  index dealer_by_initials (initials, id),
  index dealer_of_manager (manager_id, pinyin, id),
  constraint dealer_area foreign key (area_id) references area (id),
  constraint dealer_manager foreign key (manager_id) references person (id)
);

create table contact (
  id           bigint       not null auto_increment primary key,
  version      int          not null,
  dealer_id    bigint       not null,
  person_id    bigint       not null,
  position     varchar(8)   not null check (position in ('OWNER', 'STAFF')),
  first        boolean      not null,
  invited      boolean      not null,
  removed_at   datetime(6)  null,
  created_at   datetime(6)  not null,
  unique key contact_once (dealer_id, person_id),
  unique key contact_first ((if(first and removed_at is null, dealer_id, null))),
  index contact_of_person (person_id),
  constraint contact_dealer foreign key (dealer_id) references dealer (id),
  constraint contact_person foreign key (person_id) references person (id)
);

-- A director's areas; a row without area means all.
create table director_area (
  id         bigint  not null auto_increment primary key,
  person_id  bigint  not null,
  area_id    bigint  null,
  unique key director_area_once (person_id, area_id),
  constraint director_area_person foreign key (person_id) references person (id),
  constraint director_area_area foreign key (area_id) references area (id)
);

create table stand_in (
  id           bigint  not null auto_increment primary key,
  manager_id   bigint  not null,
  stand_in_id  bigint  not null,
  from_day     date    not null,
  to_day       date    not null,
  index stand_in_by_day (to_day, from_day, id),
  constraint stand_in_period check (from_day <= to_day),
  constraint stand_in_manager foreign key (manager_id) references person (id),
  constraint stand_in_stand_in foreign key (stand_in_id) references person (id)
);

-- What every query joins: published to all modules. A table, not a view: MySQL would build a UNION anew in each query.
-- The periods of one viewer and dealer never overlap, so a join that asks for one day finds at most one row. Because: the
-- strongest reason in that period.
create table visible_dealer (
  viewer_id  bigint       not null,
  dealer_id  bigint       not null,
  from_day   date         not null,
  to_day     date         not null,
  because    varchar(12)  not null check (because in ('MANAGER', 'STAND_IN', 'DIRECTOR', 'CONTACT')),
  primary key (viewer_id, dealer_id, from_day),
  index visible_dealer_of_dealer (dealer_id, viewer_id)
);

create table dealer_import (
  id          bigint        not null auto_increment primary key,
  person_id   bigint        not null,
  file_name   varchar(200)  not null,
  rows_read   int           not null,
  added       int           not null,
  changed     int           not null,
  unchanged   int           not null,
  left_out    int           not null,
  at          datetime(6)   not null,
  constraint dealer_import_person foreign key (person_id) references person (id)
);
