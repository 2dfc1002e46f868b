-- What arrives in the portal's own mailbox, each mail once, and what became of it; addresses at which mail does not arrive (M14).
-- The one row of mailbox_state says how far the folder was read; whoever reads a mail holds it, so that two nodes never read the same.
create table mailbox_state (
  id            tinyint       not null primary key check (id = 1),
  uid_validity  bigint        not null,
  last_uid      bigint        not null,
  looked_at     datetime(6)   null,
  fine_at       datetime(6)   null,
  problem       varchar(16)   null,
  words         varchar(300)  null
);

-- The fingerprint finds a mail again under another number: after the server has numbered anew, or when it was delivered twice.
create table mailbox_mail (
  id            bigint        not null auto_increment primary key,
  uid_validity  bigint        not null,
  uid           bigint        not null,
  fingerprint   binary(32)    not null,
  message_id    varchar(250)  null,
  sender        varchar(254)  not null,
  subject       varchar(200)  not null,
  beginning     varchar(500)  not null,
  bytes         int           not null,
  arrived_at    datetime(6)   not null,
  state         varchar(8)    not null check (state in ('READ', 'ASIDE', 'LATER')),
  became        varchar(40)   not null,
  detail        varchar(300)  null,
  dealer_id     bigint        null,
  shown         boolean       not null,
  tries         int           not null,
  due_at        datetime(6)   not null,
  read_at       datetime(6)   not null,
  unique key mailbox_mail_once (fingerprint),
  index mailbox_mail_by_time (read_at, id),
  index mailbox_mail_by_state (state, due_at),
  index mailbox_mail_by_became (became, read_at, id),
  index mailbox_mail_kept_a_while (shown, read_at)
);

-- An address at which mail does not arrive, not a person: who gets another address is written to again by that alone.
create table stopped_address (
  address    varchar(254)  not null primary key,
  since      datetime(6)   not null,
  words      varchar(300)  not null,
  letter_id  bigint        not null
);

-- A report of a letter that did not arrive names it by its Message-ID.
alter table outbox_mail add index outbox_mail_message (message_id);
