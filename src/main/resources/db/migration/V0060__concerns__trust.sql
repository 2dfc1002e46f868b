-- What a dealer's word was taken for without proof (L3), each use of it.
create table trust_use (
  id          bigint         not null auto_increment primary key,
  version     int            not null,
  dealer_id   bigint         not null,
  year        int            not null,
  amount      decimal(15, 2) not null check (amount >= 0),
  currency    varchar(3)     not null,
  words       varchar(500)   not null,
  state       varchar(16)    not null check (state in ('TAKEN', 'ASKED', 'APPROVED', 'DECLINED', 'TAKEN_BACK')),
  -- it was counted against the year
  counted     boolean        not null,
  taken_by    bigint         not null,
  taken_at    datetime(6)    not null,
  decided_by  bigint         null,
  decided_at  datetime(6)    null,
  decision    varchar(500)   null,
  constraint trust_use_dealer foreign key (dealer_id) references dealer (id),
  constraint trust_use_taken foreign key (taken_by) references person (id),
  constraint trust_use_decided foreign key (decided_by) references person (id),
  index trust_by_time (taken_at, id),
  index trust_of_dealer (dealer_id, taken_at, id),
  index trust_waiting (state, taken_at, id)
);

-- What of a dealer's year is used up: of two who take its last part at once one does.
create table trust_year (
  dealer_id  bigint         not null,
  year       int            not null,
  currency   varchar(3)     not null,
  used       decimal(15, 2) not null check (used >= 0),
  primary key (dealer_id, year, currency),
  constraint trust_year_dealer foreign key (dealer_id) references dealer (id)
);
