-- What dealers write to the portal's mailbox: answers from their own calendars (M21), and words for their manager.
alter table invitation drop check invitation_chk_2;
alter table invitation add constraint invitation_way check (way in ('LINK', 'PORTAL', 'STAFF', 'MAIL'));
-- when the person answered: a mail may be on its way for a while, and the newest answer wins
alter table invitation add column said_at datetime(6) null after answered_at;
update invitation set said_at = answered_at where answered_at is not null;

create table dealer_message (
  id           bigint        not null auto_increment primary key,
  version      int           not null,
  dealer_id    bigint        not null,
  person_id    bigint        not null,
  subject      varchar(200)  not null,
  words        mediumtext    not null,
  -- attachments that were not kept, each with its reason
  left_out     json          not null,
  received_at  datetime(6)   not null,
  state        varchar(8)    not null check (state in ('NEW', 'READ', 'ANSWERED')),
  settled_by   bigint        null,
  settled_at   datetime(6)   null,
  constraint dealer_message_dealer foreign key (dealer_id) references dealer (id),
  constraint dealer_message_person foreign key (person_id) references person (id),
  index dealer_message_of_dealer (dealer_id, received_at, id),
  index dealer_message_by_state (dealer_id, state, received_at, id)
);
