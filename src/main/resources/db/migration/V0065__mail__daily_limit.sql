-- So many letters that nobody has just written go to one contact of a dealer on one day; the others wait for the next morning. 0: any.
create table mail_limit (
  id       tinyint  not null primary key check (id = 1),
  version  int      not null,
  a_day    int      not null check (a_day between 0 and 50)
);
insert into mail_limit (id, version, a_day) values (1, 1, 10);
