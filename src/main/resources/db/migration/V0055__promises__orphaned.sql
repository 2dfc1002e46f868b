-- Promises of the company whose owner has left, or no longer looks after the dealer, until somebody takes each over (P6). The day
-- is the promise's own, which never moves: another day is another promise. One that has ended since is left out by who reads it.
create table orphaned_promise (
  promise_id  bigint       not null primary key,
  dealer_id   bigint       not null,
  due         date         not null,
  since       datetime(6)  not null,
  constraint orphaned_promise_promise foreign key (promise_id) references promise (id),
  constraint orphaned_promise_dealer foreign key (dealer_id) references dealer (id),
  index orphaned_promise_by_due (due, promise_id),
  index orphaned_promise_of_dealer (dealer_id, due, promise_id)
);
