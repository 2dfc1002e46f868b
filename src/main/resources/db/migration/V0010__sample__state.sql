-- One row while the sample network lives in this database: made when, up to which moment, from which seed.
create table sample_state (
  id       tinyint      not null primary key check (id = 1),
  made_at  datetime(6)  not null,
  seed     bigint       not null,
  millis   bigint       not null
);
