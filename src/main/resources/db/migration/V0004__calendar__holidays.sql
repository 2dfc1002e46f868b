-- Public holidays and make-up working days by country (M25); what is not in here follows the week.
create table holiday (
  country  char(2)       not null,
  day      date          not null,
  working  boolean       not null,
  name_en  varchar(80)   not null,
  name_zh  varchar(80)   not null,
  primary key (country, day)
);
