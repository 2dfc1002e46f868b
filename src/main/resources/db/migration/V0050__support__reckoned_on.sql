-- What stands out follows from the day too: a key moment is a month ago, a policy begins to hold, a dealer is no newcomer any more.
alter table support_balance add column reckoned_on date null after month;
update support_balance set reckoned_on = month;
alter table support_balance modify reckoned_on date not null;
