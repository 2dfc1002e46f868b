-- What a director's lists ask for at 10,000 dealers, and the outbox searched by a name.

-- whom a person cares for, without going through all that it sees: a director sees ten thousand dealers and may care for none
alter table visible_dealer add index visible_dealer_because (viewer_id, because, dealer_id, from_day, to_day);

-- a reader's letters of kinds that may be shown, by the index alone
alter table outbox_mail
  drop index outbox_mail_of_reader,
  add index outbox_mail_of_reader (reader_id, posted_at, id, kind);
