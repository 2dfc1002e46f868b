-- An import is work in the background: it says how far it is, can be stopped, and is found again after its tab was closed.
-- Busy ones are CHECKING, WRITING and UNDOING; the key lets one of them be, on however many machines the program runs.
alter table dealer_import
  add column state         varchar(12)   not null default 'DONE' check (state in ('CHECKING', 'CHECKED', 'REFUSED', 'WRITING', 'DONE',
                                                                              'CANCELLED', 'FAILED', 'UNDOING', 'UNDONE')),
  add column steps         int           not null default 0,
  add column step          int           not null default 0,
  add column stop          boolean       not null default false,
  add column beat_at       datetime(6)   null,
  add column finished_at   datetime(6)   null,
  add column refusal       varchar(24)   null,
  add column detail        varchar(400)  null,
  add column areas_made    json          null,
  add column taken_back    int           not null default 0,
  add column kept          int           not null default 0,
  add unique key dealer_import_one_at_a_time ((if(state in ('CHECKING', 'WRITING', 'UNDOING'), 1, null)));

-- What was uploaded, and what was found in it (packed). Goes after thirty days.
create table dealer_import_file (
  import_id  bigint      not null primary key,
  content    mediumblob  not null,
  findings   mediumblob  null,
  constraint dealer_import_file_import foreign key (import_id) references dealer_import (id)
);

-- What an import did to each dealer, for taking it back; afterwards, what stayed and why. Goes after thirty days. No key to
-- dealer: a dealer that is taken back is gone. No key to the import either: writing here would hold its row, which says meanwhile
-- how far the work is.
create table dealer_import_change (
  import_id  bigint       not null,
  place      int          not null,
  dealer_id  bigint       not null,
  written    json         not null,
  kept       varchar(16)  null,
  primary key (import_id, place)
);
