-- A list's filter under a name, as the address holds it: a person's own, or offered to all who open that list. Removed ones can
-- come back.
create table saved_view (
  id          bigint         not null auto_increment primary key,
  owner_id    bigint         not null,
  list        varchar(16)    not null,
  name        varchar(60)    not null,
  query       varchar(1000)  not null,
  shared      boolean        not null,
  created_at  datetime(6)    not null,
  removed_at  datetime(6)    null,
  unique key saved_view_name ((if(removed_at is null, owner_id, null)), list, name),
  index saved_view_of_owner (owner_id, list, id),
  index saved_view_shared (list, shared, id),
  constraint saved_view_owner foreign key (owner_id) references person (id)
);

-- With which view a list opens for somebody who comes by the menu.
create table saved_view_start (
  person_id  bigint       not null,
  list       varchar(16)  not null,
  view_id    bigint       not null,
  primary key (person_id, list),
  constraint saved_view_start_person foreign key (person_id) references person (id),
  constraint saved_view_start_view foreign key (view_id) references saved_view (id)
);
