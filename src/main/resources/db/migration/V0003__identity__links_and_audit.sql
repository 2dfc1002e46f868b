-- Personal links: random, one person's, one purpose's, only the hash is kept (M17). Sign-in links are single use.
create table link (
  id           bigint       not null auto_increment primary key,
  token_hash   binary(32)   not null,
  person_id    bigint       not null,
  purpose      varchar(16)  not null,
  subject_id   bigint       not null,
  created_at   datetime(6)  not null,
  expires_at   datetime(6)  not null,
  used_at      datetime(6)  null,
  revoked_at   datetime(6)  null,
  unique key link_token (token_hash),
  index link_of_subject (purpose, subject_id, person_id),
  constraint link_person foreign key (person_id) references person (id)
);

-- A browser that stays signed in, 90 days; removed by its owner or on a new password. The token changes at each return; the one
-- before it is good for a minute more, because a browser asks for several things at once.
create table remembered_device (
  id            bigint        not null auto_increment primary key,
  series_hash   binary(32)    not null,
  person_id     bigint        not null,
  token_hash    binary(32)    not null,
  earlier_hash  binary(32)    null,
  rotated_at    datetime(6)   not null,
  made_at       datetime(6)   not null,
  last_used     datetime(6)   not null,
  label         varchar(120)  not null,
  unique key remembered_device_series (series_hash),
  index remembered_device_of_person (person_id, last_used),
  constraint remembered_device_person foreign key (person_id) references person (id)
);

-- Append only: who did what to which row, when. Persons are ids, resolved from a table that can be emptied.
create table audit_entry (
  id            bigint        not null auto_increment primary key,
  at            datetime(6)   not null,
  actor_id      bigint        null,
  actor_label   varchar(80)   not null,
  action        varchar(64)   not null,
  subject_kind  varchar(32)   null,
  subject_id    bigint        null,
  dealer_id     bigint        null,
  details       json          null,
  index audit_entry_by_time (at, id),
  index audit_entry_of_dealer (dealer_id, at, id),
  index audit_entry_of_actor (actor_id, at, id),
  index audit_entry_of_action (action, at, id)
);
