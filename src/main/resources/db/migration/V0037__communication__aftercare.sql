-- Talks that are proposed after something was done for a dealer (N6): how did it go? One talk may serve several deeds.
create table aftercare (
  id          bigint        not null auto_increment primary key,
  dealer_id   bigint        not null,
  due         date          not null,
  state       varchar(10)   not null check (state in ('OPEN', 'PLANNED', 'DROPPED', 'HELD', 'TAKEN_BACK')),
  day_id      bigint        null,
  reason      varchar(500)  null,
  settled_by  bigint        null,
  settled_at  datetime(6)   null,
  index aftercare_of_dealer (dealer_id, state, due, id),
  index aftercare_of_day (day_id),
  constraint aftercare_dealer foreign key (dealer_id) references dealer (id),
  constraint aftercare_day foreign key (day_id) references communication_day (id),
  constraint aftercare_settled_by foreign key (settled_by) references person (id)
);

create table aftercare_deed (
  id            bigint       not null auto_increment primary key,
  aftercare_id  bigint       not null,
  deed          varchar(10)  not null check (deed in ('SUPPORT', 'DELIVERY', 'CONCERN')),
  subject_id    bigint       not null,
  form          varchar(16)  null,
  day           date         not null,
  after_days    int          not null,
  unique key aftercare_deed_once (deed, subject_id, after_days),
  index aftercare_deed_of (aftercare_id),
  constraint aftercare_deed_aftercare foreign key (aftercare_id) references aftercare (id)
);
