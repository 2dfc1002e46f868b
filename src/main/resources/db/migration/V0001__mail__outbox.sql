-- Every letter is a row first; it is composed at sending, so there is no HTML and no token in here (M1 to M6).
-- due_at is when somebody looks at the row next: when it may go, be tried again, or (LEASED) when the lease is over.
create table outbox_mail (
  id            bigint        not null auto_increment primary key,
  kind          varchar(64)   not null,
  subject_id    bigint        not null,
  reader_id     bigint        not null,
  occurrence    varchar(64)   not null,
  version       int           not null,
  facts         json          not null,
  dealer_id     bigint        null,
  author_id     bigint        null,
  state         varchar(12)   not null check (state in ('QUEUED', 'LEASED', 'SENT', 'KEPT', 'UNSURE', 'DROPPED', 'MISSED', 'DEAD', 'TO_HAND_OVER', 'HANDED_OVER')),
  reason        varchar(200)  null,
  message_id    varchar(120)  not null,
  attempt       int           not null,
  failures      int           not null,
  unsure        boolean       not null,
  lease_owner   varchar(64)   null,
  due_at        datetime(6)   not null,
  posted_at     datetime(6)   not null,
  finished_at   datetime(6)   null,
  unique key outbox_mail_once (kind, subject_id, reader_id, occurrence, version),
  index outbox_mail_due (state, due_at, id),
  index outbox_mail_posted (posted_at, id),
  index outbox_mail_by_state (state, posted_at, id),
  index outbox_mail_of_reader (reader_id, posted_at, id),
  index outbox_mail_of_dealer (dealer_id, state, posted_at, id)
);
