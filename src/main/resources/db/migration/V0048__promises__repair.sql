-- After a miss (P4): what was missed, the apology, what is done now, the talk that follows; and apologies that come again.
create table miss_kind (
  id          bigint        not null auto_increment primary key,
  version     int           not null,
  english     varchar(80)   not null,
  chinese     varchar(80)   not null,
  retired_at  datetime(6)   null
);
insert into miss_kind (id, version, english, chinese) values
  (1, 0, 'Delivered late', '交货延误'), (2, 0, 'Wrong or incomplete', '错发或缺件'), (3, 0, 'Not answered', '没有答复'),
  (4, 0, 'Paid late', '费用支付延误'), (5, 0, 'Agreed and forgotten', '答应了却忘记'), (6, 0, 'Poor quality', '质量问题');

alter table promise
  -- broken, and every step of its repair done
  add column closed_on  date     null,
  add column to_repair  boolean  generated always as (state = 'BROKEN' and side = 'COMPANY' and closed_on is null) stored,
  add index promise_to_repair (to_repair, due, id);

create table promise_repair (
  promise_id     bigint         not null primary key,
  version        int            not null,
  dealer_id      bigint         not null,
  miss_kind_id   bigint         null,
  apology        varchar(1000)  null,
  apologised_on  date           null,
  apologised_by  bigint         null,
  action         varchar(1000)  null,
  acted_on       date           null,
  acted_by       bigint         null,
  -- a communication day; no key upwards
  talk_id        bigint         null,
  closed_by      bigint         null,
  constraint promise_repair_promise foreign key (promise_id) references promise (id),
  constraint promise_repair_dealer foreign key (dealer_id) references dealer (id),
  constraint promise_repair_kind foreign key (miss_kind_id) references miss_kind (id),
  constraint promise_repair_apologised_by foreign key (apologised_by) references person (id),
  constraint promise_repair_acted_by foreign key (acted_by) references person (id),
  constraint promise_repair_closed_by foreign key (closed_by) references person (id),
  index promise_repair_apologies (dealer_id, miss_kind_id, apologised_on, promise_id)
);

-- The third apology to one dealer for the same kind of miss within a year: something must change, not be said.
create table apology_loop (
  id            bigint         not null auto_increment primary key,
  version       int            not null,
  dealer_id     bigint         not null,
  miss_kind_id  bigint         not null,
  promise_id    bigint         not null,
  raised_on     date           not null,
  changes       varchar(1000)  null,
  answered_by   bigint         null,
  answered_at   datetime(6)    null,
  waiting       boolean        generated always as (answered_at is null) stored,
  constraint apology_loop_dealer foreign key (dealer_id) references dealer (id),
  constraint apology_loop_kind foreign key (miss_kind_id) references miss_kind (id),
  constraint apology_loop_promise foreign key (promise_id) references promise (id),
  constraint apology_loop_answered_by foreign key (answered_by) references person (id),
  index apology_loop_waiting (waiting, raised_on, id),
  index apology_loop_of_dealer (dealer_id, miss_kind_id, waiting)
);
