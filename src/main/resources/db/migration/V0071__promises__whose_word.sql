-- Whose side wrote it: what dealers said to promises is found without reading what the company wrote (P2).
alter table promise_change add column side varchar(8) null after by_id;
update promise_change c join person p on p.id = c.by_id set c.side = p.side;
alter table promise_change
  modify column side varchar(8) not null,
  drop index promise_change_by_time,
  add index promise_change_said (side, at, promise_id);
