-- A year of holidays is replaced as a whole; what was there before is kept, so that it can be taken back.
create table holiday_change (
  id           bigint        not null auto_increment primary key,
  country      char(2)       not null,
  of_year      smallint      not null,
  person_id    bigint        not null,
  source       varchar(200)  not null,
  at           datetime(6)   not null,
  days_before  json          not null,
  undone_at    datetime(6)   null,
  index holiday_change_of_year (country, of_year, id)
);
