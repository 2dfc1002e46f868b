-- What lists ask for at 10,000 dealers and a million days and letters, each by an index of its own.

-- drafts are few and far between: without it the whole past is read for them
alter table seat add index seat_by_state (day_state, starts_at, day_id);

-- the outbox, narrowed to a kind
alter table outbox_mail add index outbox_mail_of_kind (kind, posted_at, id);

-- corrections that nobody has read yet: a handful among all answers
alter table minutes_answer add index minutes_answer_unread ((if(line is not null and read_at is null, dealer_id, null)));
