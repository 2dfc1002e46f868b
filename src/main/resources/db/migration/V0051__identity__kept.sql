-- Who asked for what is kept about them, and what somebody looks through before it is given. Asked by another than the person: by an
-- administrator, for somebody who cannot sign in; how says how they asked, and how it was made sure that it was them.
create table kept_request (
  id         bigint        not null auto_increment primary key,
  person_id  bigint        not null,
  asked_by   bigint        not null,
  how        varchar(500)  null,
  asked_at   datetime(6)   not null,
  due        date          not null,
  ready_at   datetime(6)   null,
  constraint kept_request_person foreign key (person_id) references person (id),
  constraint kept_request_asked_by foreign key (asked_by) references person (id),
  constraint kept_request_how check ((asked_by = person_id) = (how is null)),
  index kept_request_of_person (person_id, id)
);

-- Part and subject: what it is, in the words of the module that keeps it. Blacked: what whoever looked through it took out by hand.
create table kept_item (
  id          bigint       not null auto_increment primary key,
  request_id  bigint       not null,
  part        varchar(32)  not null,
  subject_id  bigint       not null,
  keeper_id   bigint       null,
  seen_at     datetime(6)  null,
  blacked     json         null,
  unique key kept_item_once (request_id, part, subject_id),
  index kept_item_of_keeper (keeper_id, seen_at, id),
  constraint kept_item_request foreign key (request_id) references kept_request (id),
  constraint kept_item_keeper foreign key (keeper_id) references person (id)
);
