-- Another account manager from a later day on: until then the dealer's manager is the one before, and it can be called back (P6).
create table coming_manager (
  dealer_id  bigint       not null primary key,
  to_id      bigint       not null,
  from_day   date         not null,
  -- when that day begins at the dealer's
  begins_at  datetime(6)  not null,
  made_by    bigint       not null,
  made_at    datetime(6)  not null,
  constraint coming_manager_dealer foreign key (dealer_id) references dealer (id),
  constraint coming_manager_to foreign key (to_id) references person (id),
  constraint coming_manager_made_by foreign key (made_by) references person (id),
  index coming_manager_begins (begins_at, dealer_id)
);
